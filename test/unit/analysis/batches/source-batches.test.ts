import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countBatches, sourcesOf } from '../../../../server/analysis/batches/source-batches.js';

it('puts each source in one batch, in order, about as many in each', () => {
  const sizes = fc.nat({ max: 100_000 });
  fc.assert(
    fc.property(sizes, sizes, (sources, outputLength) => {
      const batches = countBatches(sources, outputLength);
      let next = 0;
      for (let batch = 0; batch < batches; batch++) {
        const [start, end] = sourcesOf(batch, batches, sources);
        expect(start).toBe(next);
        expect(end - start).toBeLessThanOrEqual(Math.ceil(sources / batches));
        next = end;
      }
      expect(next).toBe(sources);
    }),
  );
});

it('cuts large work into 32, and into fewer where their outputs would fill the memory', () => {
  expect(countBatches(1_000, 10_000)).toBe(32);
  expect(countBatches(7, 10)).toBe(1);
  expect(countBatches(0, 0)).toBe(1);
  expect(countBatches(1_000_000, 3_000_000)).toBe(2);
  expect(countBatches(1_000_000, 30_000_000)).toBe(1);
});
