import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedBy } from '../../../server/analysis/sorted-by.js';

it('is a stable sort, and hands back what is in order already', () => {
  const pairs = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat()));
  fc.assert(
    fc.property(pairs, (items) => {
      const compare = ([left]: [number, number], [right]: [number, number]): number => left - right;
      const sorted = sortedBy(items, compare);
      expect(sorted).toEqual(items.toSorted(compare));
      expect(sortedBy(sorted, compare)).toBe(sorted);
    }),
  );
});
