import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OccurrenceCounter } from '../../../../server/ingest/row/occurrence-counter.js';

test('counts like a map, also beyond its first size and for the key (0, 0)', () => {
  const key = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 200 }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 12_000, size: 'max' }), (keys) => {
      const counter = new OccurrenceCounter();
      const counts = new Map<string, number>();
      for (const [high, low] of keys) {
        const expected = (counts.get(`${high}/${low}`) ?? 0) + 1;
        counts.set(`${high}/${low}`, expected);
        if (counter.add(high, low) !== expected) throw new Error(`${high}/${low}`);
      }
    }),
    { numRuns: 20 },
  );
  const counter = new OccurrenceCounter();
  expect([counter.add(0, 0), counter.add(0, 0), counter.add(0, 1)]).toEqual([1, 2, 1]);
});
