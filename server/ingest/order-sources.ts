import type { SourceKind } from '../contract/source.js';

/**
 * Readers later in this order name records of earlier ones: holders of phones are people, links
 * may point at a booking. Kinds that are not named declare entities and nothing else.
 */
const RANKS: Partial<Record<SourceKind, number>> = {
  phones: 1,
  accounts: 1,
  roles: 2,
  coverage: 2,
  bookings: 3,
  adverts: 3,
  interventions: 3,
  transactions: 4,
  calls: 4,
  crossings: 4,
  approvals: 4,
  employments: 4,
  links: 4,
};

/** Files in the order in which they can be read: what declares before what refers, else as given. */
export function orderSources<T extends { readonly kind: SourceKind }>(sources: readonly T[]): T[] {
  return sources.toSorted((a, b) => (RANKS[a.kind] ?? 0) - (RANKS[b.kind] ?? 0));
}
