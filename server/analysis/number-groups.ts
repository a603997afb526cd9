import { compareText } from './compare-text.js';
import { sortedBy } from './sorted-by.js';

/** A component or community: its number (from 1) and its members in id order. */
export interface Group {
  readonly id: number;
  readonly members: readonly string[];
}

/**
 * Numbers groups from 1: the largest first, equal sizes by their smallest member id, so that a
 * group keeps its number whatever order the algorithm found it in.
 */
export function numberGroups(groups: Iterable<Iterable<string>>): Group[] {
  const sorted = Array.from(groups, (members) => sortedBy([...members], compareText));
  sorted.sort(
    (left, right) => right.length - left.length || compareText(left[0] ?? '', right[0] ?? ''),
  );
  return sorted.map((members, index) => ({ id: index + 1, members }));
}

/** The group number of each member. */
export function indexGroups(groups: readonly Group[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const group of groups) {
    for (const member of group.members) numbers.set(member, group.id);
  }
  return numbers;
}
