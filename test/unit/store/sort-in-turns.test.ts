import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInTurns } from '../../../server/store/sort-in-turns.js';

test('sorts as toSorted does, equal ones in the order in which they came', async () => {
  const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
  for (const length of [0, 1, 1_999, 2_000, 2_001, 9_999]) {
    const seeded = fc.sample(fc.integer({ min: 0, max: 50 }), { numRuns: length + 1, seed: 7 });
    const items = seeded.slice(0, length).map((key, at) => ({ key, at }));
    expect(await sortInTurns(items, compare)).toEqual(items.toSorted(compare));
  }
});
