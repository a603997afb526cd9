/** Longest time, in milliseconds, for which one work keeps the event loop: some go on at once. */
const SLICE_MS = 8;

/**
 * Lets others have their turn where a slice of work has taken long enough: called often, it costs a
 * look at the clock.
 */
export function createBreath(): () => Promise<void> | undefined {
  let begunMs = performance.now();
  return () => {
    if (performance.now() - begunMs < SLICE_MS) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        begunMs = performance.now();
        resolve();
      });
    });
  };
}
