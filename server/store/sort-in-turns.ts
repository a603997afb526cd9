import { createBreath } from '../breathe.js';

/** Items that are sorted, or merged, at a time. */
const RUN = 2_000;

async function merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  breathe: () => Promise<void> | undefined,
): Promise<T[]> {
  const merged: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [a, b] = [left[l] as T, right[r] as T];
    if (compare(a, b) <= 0) {
      merged.push(a);
      l += 1;
    } else {
      merged.push(b);
      r += 1;
    }
    if (merged.length % RUN === 0) await breathe();
  }
  for (; l < left.length; l += 1) merged.push(left[l] as T);
  for (; r < right.length; r += 1) merged.push(right[r] as T);
  return merged;
}

/** Sorts like `toSorted`, stable, without keeping the event loop from others for long. */
export async function sortInTurns<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  const breathe = createBreath();
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    await breathe();
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let run = 0; run < runs.length; run += 2) {
      longer.push(await merge(runs[run] ?? [], runs[run + 1] ?? [], compare, breathe));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}
