import fc from 'fast-check';
import { connectedComponents as graphologyComponents } from 'graphology-components';
import { expect, it } from 'vitest';
import { connectedComponents } from '../../../../server/analysis/components/connected-components.js';
import { toSkeleton } from '../../../../server/analysis/csr.js';
import { projectNetwork } from '../../../../server/analysis/projection/project-network.js';
import { toProjectionGraph } from '../../../../server/analysis/projection/projection-graph.js';
import { nameNodes } from '../build-csr.js';
import { buildSnapshot, withDefaults } from '../build-snapshot.js';
import { messyGraphArbitrary } from '../messy-graph.js';

it('finds the components that graphology finds, the largest first, equal ones by smallest id', () => {
  fc.assert(
    fc.property(messyGraphArbitrary, fc.boolean(), ({ count, links }, directed) => {
      const ids = nameNodes(count);
      const drafts = links.map(([from, to]) => ({
        source: ids[from]!,
        target: ids[to]!,
        directed,
      }));
      const network = projectNetwork(buildSnapshot(ids, drafts), withDefaults({ directed }));
      const graph = toProjectionGraph(network, directed);
      const expected = graphologyComponents(graph)
        .map((keys) => keys.map((key) => graph.getNodeAttribute(key, 'id')).sort())
        .sort((left, right) => right.length - left.length || (left[0]! < right[0]! ? -1 : 1));
      const found = connectedComponents(toSkeleton(network.csr, true));
      expect(found.map(({ members }) => members)).toEqual(expected);
      expect(found.map(({ id }) => id)).toEqual(expected.map((_members, at) => at + 1));
    }),
  );
});
