import { numberGroups } from '../number-groups.js';
import type { Communities } from './communities.js';
import { renumber } from './renumber.js';

/** A division of a graph: the group of each node, numbers below the number of nodes. */
export interface Division {
  readonly groups: Int32Array;
  readonly modularity: number;
}

/**
 * The best of several divisions, the first of those that are equally good, as numbered communities.
 *
 * @param divide makes another one each time.
 */
export function bestDivision(
  ids: readonly string[],
  runs: number,
  divide: () => Division,
): Communities {
  let best = divide();
  for (let run = 1; run < runs; run++) {
    const other = divide();
    // A margin, so that rounding does not decide between divisions that are equally good.
    if (other.modularity > best.modularity + 1e-12) best = other;
  }
  const members: string[][] = [];
  const groups = best.groups.slice();
  for (let count = renumber(groups, ids.length); count > 0; count--) members.push([]);
  for (let node = 0; node < ids.length; node++) members[groups[node] ?? 0]?.push(ids[node] ?? '');
  return { groups: numberGroups(members), modularity: best.modularity };
}
