import { createBreath } from '../../breathe.js';
import type { GraphFilter, LinkDirection } from '../../contract/graph-view.js';
import { admitLinks } from '../../store/admit-links.js';
import type { IndexedCase } from '../../store/indexed-case.js';

/** What joins an entity to those whose neighbours are asked for. */
export interface Tally {
  links: number;
  /** Sums in each currency; what has none cannot be added to others. */
  amounts: Record<string, number> | undefined;
  /** Links with each of those asked about, by place. */
  readonly with: Map<number, number>;
}

/**
 * The entities outside of `origins` that admitted links join to one of them, by place. A direction
 * is that of the link as seen from the origin; links without a direction count for `any` alone.
 */
export async function tallyNeighbours(
  indexed: IndexedCase,
  origins: ReadonlySet<number>,
  filter: GraphFilter,
  direction: LinkDirection,
): Promise<Map<number, Tally>> {
  const breathe = createBreath();
  const { snapshot, sources, targets } = indexed;
  const tallies = new Map<number, Tally>();
  for (const number of await admitLinks(indexed, filter)) {
    await breathe();
    const link = snapshot.links[number];
    const [source = 0, target = 0] = [sources[number], targets[number]];
    const isOut = origins.has(source);
    if (!link || isOut === origins.has(target)) continue;
    const isAsked = direction === 'any' || (link.directed && isOut === (direction === 'out'));
    if (!isAsked) continue;
    const [origin, other] = isOut ? [source, target] : [target, source];
    let tally = tallies.get(other);
    if (!tally) {
      tally = { links: 0, amounts: undefined, with: new Map() };
      tallies.set(other, tally);
    }
    tally.links += 1;
    tally.with.set(origin, (tally.with.get(origin) ?? 0) + 1);
    const { amount, currency } = link;
    if (amount === undefined || currency === undefined) continue;
    tally.amounts ??= {};
    tally.amounts[currency] = (tally.amounts[currency] ?? 0) + amount;
  }
  return tallies;
}
