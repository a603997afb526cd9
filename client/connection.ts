/** Whether the server answers, and whether this browser is signed in: known to every call. */
export interface Connection {
  readonly isReachable: boolean;
  readonly isSignedIn: boolean;
}

type Listener = () => void;

let current: Connection = { isReachable: true, isSignedIn: true };
const listeners = new Set<Listener>();

function change(next: Partial<Connection>): void {
  const merged = { ...current, ...next };
  if (merged.isReachable === current.isReachable && merged.isSignedIn === current.isSignedIn) {
    return;
  }
  current = merged;
  for (const listener of listeners) listener();
}

export function connection(): Connection {
  return current;
}

export function onConnection(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const reportAnswer = (): void => change({ isReachable: true });
export const reportSilence = (): void => change({ isReachable: false });
export const reportSignedOut = (): void => change({ isReachable: true, isSignedIn: false });
