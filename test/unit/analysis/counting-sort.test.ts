import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countingSort } from '../../../server/analysis/counting-sort.js';

it('sorts as a stable sort does, and says where each key begins', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 8 })), (keys) => {
      const { starts, places } = countingSort(Int32Array.from(keys), 9);
      const expected = keys
        .map((_key, place) => place)
        .sort((left, right) => keys[left]! - keys[right]! || left - right);
      expect([...places]).toEqual(expected);
      expect([...starts]).toEqual(
        Array.from({ length: 10 }, (_, key) => keys.filter((each) => each < key).length),
      );
    }),
  );
});

it('sorts by two keys, the last one first', () => {
  const keys = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })));
  fc.assert(
    fc.property(keys, (pairs) => {
      const [first, second] = [0, 1].map((at) => Int32Array.from(pairs, (pair) => pair[at] ?? 0));
      const { places } = countingSort(first!, 5, countingSort(second!, 5).places);
      const expected = pairs
        .map((_pair, place) => place)
        .sort((left, right) => {
          const [one, other] = [pairs[left]!, pairs[right]!];
          return one[0] - other[0] || one[1] - other[1] || left - right;
        });
      expect([...places]).toEqual(expected);
    }),
  );
});
