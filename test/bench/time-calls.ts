/** Milliseconds that each call took, one after the other; the first few, as a warm-up, not counted. */
export async function timeCalls<Item>(
  items: readonly Item[],
  warmUp: number,
  call: (item: Item) => Promise<unknown>,
): Promise<number[]> {
  for (const item of items.slice(0, warmUp)) await call(item);
  const times: number[] = [];
  for (const item of items) {
    const startedMs = performance.now();
    await call(item);
    times.push(performance.now() - startedMs);
  }
  return times;
}
