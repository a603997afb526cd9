import type { Rows } from '../decomposition/twins.js';

/**
 * Breadth-first: every node that links join to `root` and that nobody has met yet.
 *
 * @param met 1 where a node was met before, and afterwards for all that this search met.
 * @param queue takes them in the order in which they are met, from `begin` on.
 * @returns the place in the queue after the last of them.
 */
export function flood(
  { offsets, targets }: Rows,
  root: number,
  met: Uint8Array,
  queue: Int32Array,
  begin = 0,
): number {
  met[root] = 1;
  queue[begin] = root;
  let end = begin + 1;
  for (let at = begin; at < end; at++) {
    const node = queue[at] ?? 0;
    const last = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < last; link++) {
      const target = targets[link] ?? 0;
      if (met[target] === 1) continue;
      met[target] = 1;
      queue[end++] = target;
    }
  }
  return end;
}
