import type { Csr } from '../csr.js';

/**
 * Distances in links from a node, over nodes that are not gone; -1 where no path leads or it is longer
 * than `most`.
 */
export function distancesFrom(
  { ids, offsets, targets }: Csr,
  source: number,
  gone: Uint8Array,
  most = Infinity,
): Int32Array {
  const distances = new Int32Array(ids.length).fill(-1);
  const queue = [source];
  distances[source] = 0;
  for (const node of queue) {
    const next = (distances[node] ?? 0) + 1;
    if (next > most) break;
    const end = offsets[node + 1] ?? 0;
    for (let arc = offsets[node] ?? 0; arc < end; arc++) {
      const target = targets[arc] ?? 0;
      if (gone[target] === 1 || distances[target] !== -1) continue;
      distances[target] = next;
      queue.push(target);
    }
  }
  return distances;
}

/** Neighbours of a node that are not gone, in rising order. */
export function contactsOf({ offsets, targets }: Csr, node: number, gone: Uint8Array): number[] {
  return [...targets.subarray(offsets[node], offsets[node + 1])]
    .filter((target) => gone[target] !== 1)
    .sort((left, right) => left - right);
}
