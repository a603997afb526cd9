import type { Rows } from '../decomposition/twins.js';

/**
 * The two ways to add values along the links of one level to the next. Neither asks where a link
 * leads: what goes to other levels is done with or not yet begun, and a processor that need not guess
 * is twice as fast.
 */

/** Adds the values of a part of the queue to their neighbours' sums. */
export function scatter(
  { offsets, targets }: Rows,
  queue: Int32Array,
  start: number,
  end: number,
  values: Float64Array,
  sums: Float64Array,
): void {
  for (let at = start; at < end; at++) {
    const node = queue[at] ?? 0;
    const value = values[node] ?? 0;
    const rowEnd = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < rowEnd; link++) {
      const target = targets[link] ?? 0;
      sums[target] = (sums[target] ?? 0) + value;
    }
  }
}

/** Sets the sum of each of a part of the queue to that of its neighbours' values. */
export function gather(
  { offsets, targets }: Rows,
  queue: Int32Array,
  start: number,
  end: number,
  values: Float64Array,
  sums: Float64Array,
): void {
  for (let at = start; at < end; at++) {
    const node = queue[at] ?? 0;
    let sum = 0;
    const rowEnd = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < rowEnd; link++) {
      sum += values[targets[link] ?? 0] ?? 0;
    }
    sums[node] = sum;
  }
}
