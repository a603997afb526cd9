import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankInKind } from '../../../../server/analysis/centrality/rank-in-kind.js';

const entityArbitrary = fc.record({
  kind: fc.constantFrom('person' as const, 'phone' as const),
  betweenness: fc.integer({ min: 0, max: 8 }),
  isProtected: fc.boolean(),
});

describe('ranks in kind', () => {
  it('rank each kind by itself, and skip after a tie', () => {
    const values = [7, 9, 7, 1, 8].map((betweenness) => ({ kind: 'person' as const, betweenness }));
    expect(rankInKind([...values, { kind: 'phone', betweenness: 3 }])).toEqual([3, 1, 3, 5, 2, 1]);
  });

  it('are those of a case in which nobody protected was ever recorded', () => {
    fc.assert(
      fc.property(fc.array(entityArbitrary, { maxLength: 30 }), (entities) => {
        const ranks = rankInKind(entities);
        const open = entities.filter(({ isProtected }) => !isProtected);
        expect(ranks.filter((_rank, at) => !entities[at]?.isProtected)).toEqual(rankInKind(open));
        entities.forEach(({ isProtected }, at) => {
          expect(ranks[at] === undefined).toBe(isProtected);
        });
        for (const kind of ['person', 'phone']) {
          const told = ranks.filter((_rank, at) => entities[at]?.kind === kind);
          const sorted = told.flatMap((rank) => rank ?? []).sort((one, other) => one - other);
          sorted.forEach((rank, at) => {
            expect([at + 1, sorted[at - 1]]).toContain(rank);
          });
        }
      }),
    );
  });
});
