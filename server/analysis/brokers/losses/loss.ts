import type { EntityKind } from '../../../contract/entity.js';
import type { AlteredNetwork } from '../project-part.js';
import { shuffled, type Random } from '../../random.js';

/** Draws one network that has lost a share of something; null where there is nothing to lose. */
export type DrawLoss = (share: number, random: Random) => AlteredNetwork | null;

/** How many of so many a share is: whole ones, at least one. */
function countOf(share: number, of: number): number {
  return Math.max(1, Math.round(share * of));
}

/** Some of the given, drawn without putting back. */
export function drawSome<Item>(items: readonly Item[], share: number, random: Random): Item[] {
  const order = shuffled(items.length, random);
  return Array.from(order.subarray(0, countOf(share, items.length)), (at) => items[at] as Item);
}

/** Nodes whose identities can be missing or mistaken: persons; everybody where there are none. */
export function identities(kinds: readonly EntityKind[]): number[] {
  const persons = kinds.flatMap((kind, node) => (kind === 'person' ? [node] : []));
  return persons.length > 0 ? persons : kinds.map((_kind, node) => node);
}
