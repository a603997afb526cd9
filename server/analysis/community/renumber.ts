/**
 * Numbers groups from 0 in the order in which they appear. Changes `groups`.
 *
 * @param limit all numbers are below it.
 * @returns how many groups there are.
 */
export function renumber(groups: Int32Array, limit: number): number {
  /** The new number of a group, 1 more; 0 = not met. */
  const numbers = new Int32Array(limit);
  let count = 0;
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? 0;
    if (numbers[group] === 0) numbers[group] = ++count;
    groups[node] = (numbers[group] ?? 1) - 1;
  }
  return count;
}
