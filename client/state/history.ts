/** A state with the named steps that led to it, and those that were undone. */
export interface History<T> {
  readonly present: T;
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

/** The state before (in `past`) or after (in `future`) an act of that name. */
interface Step<T> {
  readonly name: string;
  readonly state: T;
}

/** Older steps than these are forgotten. */
const MAX_STEPS = 100;

export function begin<T>(present: T): History<T> {
  return { present, past: [], future: [] };
}

/** Does an act; what was undone before can no longer be redone. */
export function act<T>(history: History<T>, name: string, next: T): History<T> {
  if (next === history.present) return history;
  const past = [...history.past, { name, state: history.present }].slice(-MAX_STEPS);
  return { present: next, past, future: [] };
}

/** Changes the present without a step of its own. */
export function amend<T>(history: History<T>, next: T): History<T> {
  return { ...history, present: next };
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    present: last.state,
    past: history.past.slice(0, -1),
    future: [{ name: last.name, state: history.present }, ...history.future],
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    present: next.state,
    past: [...history.past, { name: next.name, state: history.present }],
    future,
  };
}

/** Name of the act that undo would take back; null when there is none. */
export function undoName<T>({ past }: History<T>): string | null {
  return past.at(-1)?.name ?? null;
}

export function redoName<T>({ future }: History<T>): string | null {
  return future[0]?.name ?? null;
}
