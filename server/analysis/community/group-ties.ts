import type { GroupTie } from '../../contract/communities.js';
import type { Csr } from '../csr.js';

/** Other groups that are told of each, and members through whom each tie goes. */
const TIES_TOLD = 5;
const MEMBERS_TOLD = 10;

export interface GroupTies {
  readonly tiedTo: number;
  readonly ties: GroupTie[];
}

/**
 * What ties each group to others: the number of links, and the members of this group that have them.
 * Most links first; equal numbers by the group's number, or the member's id.
 *
 * @param skeleton undirected, nodes in id order (see `toSkeleton`).
 * @param groups of each node, numbered from 1.
 * @returns of group `n` at place `n − 1`.
 */
export function groupTies(
  { ids, offsets, targets }: Csr,
  groups: ArrayLike<number>,
  count: number,
): GroupTies[] {
  /** Of each group: of each other one, the members with links there and how many. */
  const found = Array.from({ length: count }, () => new Map<number, Map<number, number>>());
  for (let node = 0; node < ids.length; node++) {
    const own = groups[node] ?? 0;
    const others = found[own - 1];
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const other = groups[targets[at] ?? 0] ?? 0;
      if (other === own) continue;
      const members = others?.get(other) ?? new Map<number, number>();
      others?.set(other, members.set(node, (members.get(node) ?? 0) + 1));
    }
  }
  return found.map((others) => ({
    tiedTo: others.size,
    ties: [...others]
      .map(([community, members]) => ({ community, links: sumOf(members), members }))
      .sort((left, right) => right.links - left.links || left.community - right.community)
      .slice(0, TIES_TOLD)
      .map(({ community, links, members }) => ({
        ...{ community, links },
        through: [...members]
          .sort((left, right) => right[1] - left[1] || left[0] - right[0])
          .slice(0, MEMBERS_TOLD)
          .map(([node, linksThere]) => ({ id: ids[node] ?? '', links: linksThere })),
      })),
  }));
}

function sumOf(members: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const links of members.values()) sum += links;
  return sum;
}
