import type { Csr } from '../csr.js';
import type { Evaluate } from './evaluate.js';

/** Searches from a whole set; counts the nodes at each distance from it, the set itself at 0. */
function createSetSearch({
  ids,
  offsets,
  targets,
}: Csr): (set: readonly number[], most: number) => number[] {
  const seen = new Uint8Array(ids.length);
  const queue = new Int32Array(ids.length);
  return (set, most) => {
    let reached = 0;
    for (const node of set) {
      if (seen[node] === 1) continue;
      seen[node] = 1;
      queue[reached++] = node;
    }
    const counts = [reached];
    let from = 0;
    for (let distance = 1; distance <= most && from < reached; distance++) {
      const until = reached;
      for (; from < until; from++) {
        const node = queue[from] ?? 0;
        const end = offsets[node + 1] ?? 0;
        for (let arc = offsets[node] ?? 0; arc < end; arc++) {
          const target = targets[arc] ?? 0;
          if (seen[target] === 1) continue;
          seen[target] = 1;
          queue[reached++] = target;
        }
      }
      counts.push(reached - until);
    }
    for (let at = 0; at < reached; at++) seen[queue[at] ?? 0] = 0;
    return counts;
  };
}

/**
 * Borgatti's m-reach (2006), as a share: how many of all nodes a set reaches over `most` links or fewer,
 * its own members among them. 0 for a graph without nodes.
 */
export function reach(skeleton: Csr, most: number): Evaluate {
  const search = createSetSearch(skeleton);
  const order = skeleton.ids.length;
  return (set) =>
    order === 0 ? 0 : search(set, most).reduce((sum, count) => sum + count, 0) / order;
}

/**
 * Borgatti's distance-weighted reach (2006): the mean of 1/d over all nodes, d the distance from
 * the nearest member of the set; a member counts 1, a node out of reach 0. So 1 where every other node is
 * linked to a member. 0 for a graph without nodes.
 */
export function distanceReach(skeleton: Csr): Evaluate {
  const search = createSetSearch(skeleton);
  const order = skeleton.ids.length;
  return (set) =>
    order === 0
      ? 0
      : search(set, order).reduce(
          (sum, count, distance) => sum + count / Math.max(distance, 1),
          0,
        ) / order;
}
