import type { Csr } from '../csr.js';
import { contactsOf, distancesFrom } from './breadth-search.js';
import type { Functions } from './functions.js';

/** Somebody who could take the place of the one removed. */
export interface SubstituteNode {
  /** The function that both hold; absent = nearest in reach alone. */
  readonly function?: string;
  readonly node: number;
  /** Links between the two before the removal; -1 where no path joined them. */
  readonly distance: number;
  /** How many of the `of` former contacts it reaches over two links at most. */
  readonly contacts: number;
  readonly of: number;
}

/** How far a substitute may be from a former contact, in links. */
const REACH_LINKS = 2;

/** How many of the contacts each node reaches without the one removed, itself not counted. */
function countReached(
  skeleton: Csr,
  contacts: readonly number[],
  goneAfter: Uint8Array,
): Int32Array {
  const counts = new Int32Array(skeleton.ids.length);
  for (const contact of contacts) {
    distancesFrom(skeleton, contact, goneAfter, REACH_LINKS).forEach((distance, node) => {
      if (distance > 0) counts[node] = (counts[node] ?? 0) + 1;
    });
  }
  return counts;
}

/**
 * Nearest substitutes of somebody who is removed: for each of their functions the holder of it who was
 * nearest (equally near: who reaches more of the former contacts), and, whatever their function, who
 * reaches most former contacts (as many: who was nearest). Then the smallest node.
 *
 * @param skeleton undirected (see `toSkeleton`)
 * @param gone 1 for each node removed before
 * @param mayStandIn nodes that are nobody's target and of another kind may not
 */
export function findSubstitutes(
  skeleton: Csr,
  removed: number,
  gone: Uint8Array,
  { holders }: Functions,
  mayStandIn: (node: number) => boolean,
): SubstituteNode[] {
  const distances = distancesFrom(skeleton, removed, gone);
  const contacts = contactsOf(skeleton, removed, gone);
  const goneAfter = gone.slice();
  goneAfter[removed] = 1;
  const reached = countReached(skeleton, contacts, goneAfter);
  const describe = (node: number): SubstituteNode => ({
    node,
    distance: distances[node] ?? -1,
    contacts: reached[node] ?? 0,
    of: contacts.length,
  });
  const far = ({ distance }: SubstituteNode): number => (distance < 0 ? Infinity : distance);
  // Infinity less Infinity is no number: then the next criterion decides.
  const byDistance = (left: SubstituteNode, right: SubstituteNode): number =>
    far(left) === far(right) ? 0 : far(left) - far(right);
  const byContacts = (left: SubstituteNode, right: SubstituteNode): number =>
    right.contacts - left.contacts;
  const byNode = (left: SubstituteNode, right: SubstituteNode): number => left.node - right.node;

  const found: SubstituteNode[] = [];
  for (const [name, nodes] of holders) {
    if (!nodes.includes(removed)) continue;
    const [nearest] = nodes
      .filter((node) => goneAfter[node] !== 1)
      .map(describe)
      .sort(
        (left, right) => byDistance(left, right) || byContacts(left, right) || byNode(left, right),
      );
    if (nearest) found.push({ function: name, ...nearest });
  }
  const candidates: SubstituteNode[] = [];
  reached.forEach((count, node) => {
    if (count > 0 && mayStandIn(node)) candidates.push(describe(node));
  });
  const [widest] = candidates.sort(
    (left, right) => byContacts(left, right) || byDistance(left, right) || byNode(left, right),
  );
  if (widest) found.push(widest);
  return found;
}
