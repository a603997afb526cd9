import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createSearch,
  searchFrom,
} from '../../../../server/analysis/centrality/shortest-path-search.js';
import { boundVertexDiameter } from '../../../../server/analysis/centrality/vertex-diameter.js';
import { buildCsr } from '../build-csr.js';
import { messyGraphArbitrary } from '../messy-graph.js';

it('is never less than the nodes of any shortest path, and less than twice that without directions', () => {
  fc.assert(
    fc.property(messyGraphArbitrary, fc.boolean(), (graph, directed) => {
      const csr = buildCsr(graph.count, graph.links, { directed });
      const search = createSearch(graph.count);
      let longest = 0;
      for (let source = 0; source < graph.count; source++) {
        searchFrom(csr, source, search);
        const last = search.queue[search.reached - 1]!;
        longest = Math.max(longest, search.distance[last]! + 1);
      }
      const bound = boundVertexDiameter(csr);
      expect(bound).toBeGreaterThanOrEqual(longest);
      if (!directed) expect(bound).toBeLessThan(2 * longest);
    }),
  );
});
