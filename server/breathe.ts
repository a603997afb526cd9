/** Longest time, in milliseconds, for which one work keeps the event loop: some go on at once. */
const SLICE_MS = 8;

/** Works that wait for their next slice, the one that has waited longest first. */
const waiting: (() => void)[] = [];

/**
 * Gives a slice to one work in each turn of the event loop: were all to go on in the same turn,
 * their slices would add up.
 */
function giveSlice(): void {
  const goOn = waiting.shift();
  if (waiting.length > 0) setImmediate(giveSlice);
  goOn?.();
}

/** Waits for a turn of the event loop in which no other of these works goes on. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(giveSlice);
  });
}

/**
 * Lets others have their turn where a slice of work has taken long enough: called often, it costs a
 * look at the clock.
 */
export function createBreath(): () => Promise<void> | undefined {
  let begunMs = performance.now();
  return () => {
    if (performance.now() - begunMs < SLICE_MS) return undefined;
    return nextTurn().then(() => {
      begunMs = performance.now();
    });
  };
}
