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
