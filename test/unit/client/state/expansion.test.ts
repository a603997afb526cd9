import { describe, expect, test } from 'vitest';
import { PLAIN_EXPANSION, toNeighboursQuestion } from '../../../../client/state/expansion.js';
import { narrowFilter } from '../../../../client/state/narrow-filter.js';
import { placeNewcomers } from '../../../../client/state/place-newcomers.js';
import { describeExpanded } from '../../../../client/words/expansion-words.js';
import { neighboursRequestSchema } from '../../../../server/contract/graph-view.js';

describe('an expansion looks at what the filter admits, and less', () => {
  const filter = {
    linkKinds: ['calls', 'pays'] as const,
    fromMs: 10,
    untilMs: 20,
    entityKinds: ['person'] as const,
  };
  const inForce = {
    ...filter,
    linkKinds: [...filter.linkKinds],
    entityKinds: [...filter.entityKinds],
  };

  test('what is hidden does not come back by asking for it', () => {
    expect(narrowFilter(inForce, { linkKinds: ['pays', 'knows'], fromMs: 5, untilMs: 15 })).toEqual(
      { entityKinds: ['person'], linkKinds: ['pays'], fromMs: 10, untilMs: 15 },
    );
    // Only hidden kinds asked for: no link at all, not all links.
    expect(narrowFilter(inForce, { linkKinds: ['knows'] }).linkKinds).toEqual([]);
  });

  test('without a wish it is the filter', () => {
    expect(narrowFilter(inForce, { linkKinds: [] })).toEqual(inForce);
    expect(narrowFilter({}, { linkKinds: [] })).toEqual({});
  });

  test('the kinds of neighbour are no filter of both ends', () => {
    const question = toNeighboursQuestion(['a'], {}, { ...PLAIN_EXPANSION, kinds: ['phone'] });
    expect(neighboursRequestSchema.parse(question)).toMatchObject({
      ...{ entities: ['a'], kinds: ['phone'], filter: {}, limit: 50 },
    });
  });
});

test('newcomers stand beside their closest, and nobody drawn moves', () => {
  const spots = new Map([
    ['left', { x: -100, y: 0 }],
    ['right', { x: 100, y: 0 }],
    ['near', { x: -90, y: 0 }],
  ]);
  const placed = placeNewcomers(spots, [
    { id: 'n1', closest: 'left' },
    { id: 'n2', closest: 'right' },
    { id: 'n3', closest: 'left' },
  ]);
  expect([...placed.keys()].toSorted()).toEqual(['n1', 'n2', 'n3']);
  for (const [id, { x }] of placed) expect(Math.sign(x)).toBe(id === 'n2' ? 1 : -1);
  expect(new Set([...placed.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
});

test('how many of how many, by what, and who has such an amount', () => {
  const view = { shown: 50, total: 231, currencies: { EUR: 37, RON: 2 } };
  expect(describeExpanded({ view, order: { by: 'links' }, added: 12 })).toBe(
    '50 of 231 neighbours, by number of links; 12 came onto the graph.',
  );
  expect(describeExpanded({ view, order: { by: 'amount', currency: 'EUR' }, added: 1 })).toBe(
    '50 of 231 neighbours, by amount in EUR (37 have one); 1 came onto the graph.',
  );
});
