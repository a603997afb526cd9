import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumDistances } from '../../../../server/analysis/centrality/distance-sums.js';
import {
  createSearch,
  searchFrom,
} from '../../../../server/analysis/centrality/shortest-path-search.js';
import { buildCsr } from '../build-csr.js';
import { messyGraphArbitrary } from '../messy-graph.js';

it('adds up what a search from each node by itself finds', () => {
  fc.assert(
    fc.property(messyGraphArbitrary, fc.boolean(), ({ count, links }, directed) => {
      // A ring of 40 besides, so that there are more nodes than are searched from at once.
      const ring = Array.from({ length: 40 }, (_, at): [number, number] => [
        count + at,
        count + ((at + 1) % 40),
      ]);
      const csr = buildCsr(count + 40, [...links, ...ring], { directed });
      const sums = sumDistances(csr);
      const expected = csr.ids.map(() => ({ farness: 0, reachedBy: 0, inverse: 0 }));
      const search = createSearch(csr.ids.length);
      csr.ids.forEach((_id, source) => {
        searchFrom(csr, source, search);
        search.queue.subarray(1, search.reached).forEach((target) => {
          const distance = search.distance[target] ?? NaN;
          const at = expected[target]!;
          at.farness += distance;
          at.reachedBy += 1;
          at.inverse += 1 / distance;
        });
      });
      expect([...sums.farness]).toEqual(expected.map(({ farness }) => farness));
      expect([...sums.reachedBy]).toEqual(expected.map(({ reachedBy }) => reachedBy));
      expected.forEach(({ inverse }, node) => {
        expect(sums.inverse[node]).toBeCloseTo(inverse, 12);
      });
    }),
    { numRuns: 200 },
  );
});
