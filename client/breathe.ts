/** Longest time for which one work keeps the page from answering. */
const SLICE_MS = 12;

/** Steps between two looks at the clock, which costs as much as a small step. */
const STEPS_A_LOOK = 16;

/** Waits until events that wait have had their turn. A channel is not slowed down as timers are. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Takes all steps of a work, in turns of its own, and lets events have theirs in between. False where it
 * was broken off.
 */
export async function inSlices(
  steps: Iterator<undefined>,
  isBrokenOff: () => boolean = () => false,
): Promise<boolean> {
  await nextTurn();
  if (isBrokenOff()) return false;
  let begunMs = performance.now();
  for (let step = 1; steps.next().done !== true; step += 1) {
    if (step % STEPS_A_LOOK !== 0 || performance.now() - begunMs < SLICE_MS) continue;
    await nextTurn();
    if (isBrokenOff()) return false;
    begunMs = performance.now();
  }
  return !isBrokenOff();
}
