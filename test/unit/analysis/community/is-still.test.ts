import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isStill } from '../../../../server/analysis/community/is-still.js';
import { aggregate, toLevelGraph } from '../../../../server/analysis/community/level-graph.js';
import { modularity } from '../../../../server/analysis/community/modularity.js';
import { moveNodes } from '../../../../server/analysis/community/move-nodes.js';
import { renumber } from '../../../../server/analysis/community/renumber.js';
import { createRandom } from '../../../../server/analysis/random.js';
import { buildCsr } from '../build-csr.js';
import { messyGraphArbitrary } from '../messy-graph.js';

const divided = fc.record({
  graph: messyGraphArbitrary,
  directed: fc.boolean(),
  resolution: fc.constantFrom(0.3, 1, 3),
  seed: fc.nat(),
});

it('says that a division is still just where moving leaves it as it is', () => {
  let still = 0;
  fc.assert(
    fc.property(divided, ({ graph: { count, links }, directed, resolution, seed }) => {
      const graph = toLevelGraph(buildCsr(count, links, { directed }));
      if (graph.total === 0) return;
      const random = createRandom(seed);
      const groups = Int32Array.from({ length: count }, () => Math.floor(random() * count));
      // As thrown, then once and twice moved: restless ones and still ones.
      for (let times = 0; times < 3; times++) {
        const before = groups.slice();
        const hasMoved = moveNodes(graph, groups, { resolution, random });
        expect(isStill(graph, before, resolution)).toBe(!hasMoved);
        if (!hasMoved) still++;
      }
    }),
  );
  expect(still).toBeGreaterThan(0);
});

it('has the same modularity when groups are nodes as when they are not', () => {
  fc.assert(
    fc.property(divided, ({ graph: { count, links }, directed, resolution, seed }) => {
      const graph = toLevelGraph(buildCsr(count, links, { directed }));
      if (graph.total === 0) return;
      const random = createRandom(seed);
      const parts = Int32Array.from({ length: count }, () => Math.floor(random() * count));
      const partCount = renumber(parts, count);
      const groups = Int32Array.from({ length: partCount }, () => Math.floor(random() * partCount));
      const merged = aggregate(graph, parts, partCount);
      const whole = modularity(
        graph,
        parts.map((part) => groups[part] ?? 0),
        resolution,
      );
      expect(modularity(merged, groups, resolution)).toBeCloseTo(whole, 12);
    }),
  );
});
