import type { Csr } from '../csr.js';

/**
 * Guimerà & Amaral's participation coefficient (2005, 10.1038/nature03288): 1 − Σ over groups of the
 * squared share of an entity's link weight that goes to the group. 0 where all goes to one group, or
 * there is none.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param groups the group of each node.
 */
export function participation(
  { offsets, targets, weights }: Csr,
  groups: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(groups, (_group, node) => {
    const byGroup = new Map<number, number>();
    let total = 0;
    const end = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < end; link++) {
      const weight = weights[link] ?? 0;
      const group = groups[targets[link] ?? 0] ?? 0;
      byGroup.set(group, (byGroup.get(group) ?? 0) + weight);
      total += weight;
    }
    if (byGroup.size < 2) return 0;
    let squares = 0;
    for (const sum of byGroup.values()) squares += (sum / total) ** 2;
    return 1 - squares;
  });
}
