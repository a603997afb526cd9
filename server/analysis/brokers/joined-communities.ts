import type { Broker } from '../../contract/brokers.js';
import type { Csr } from '../csr.js';

/**
 * The communities of an entity's neighbours, with how many of its links go there: most first, equal
 * numbers by the community's.
 *
 * @param skeleton undirected (see `toSkeleton`).
 */
export function joinedCommunities(
  node: number,
  { offsets, targets }: Csr,
  groups: readonly number[],
): Broker['joins'] {
  const counts = new Map<number, number>();
  for (const other of targets.subarray(offsets[node], offsets[node + 1])) {
    const group = groups[other] ?? 0;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts]
    .map(([community, links]) => ({
      community,
      size: groups.filter((group) => group === community).length,
      links,
      isOwn: groups[node] === community,
    }))
    .sort((left, right) => right.links - left.links || left.community - right.community);
}
