import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Csr } from '../../../../server/analysis/csr.js';
import { findBlocks } from '../../../../server/analysis/decomposition/blocks.js';
import { buildCsr } from '../build-csr.js';
import { messyGraphArbitrary } from '../messy-graph.js';

/** How many nodes a node reaches when one other is taken out, itself included. */
function reach({ offsets, targets }: Csr, from: number, without: number): number {
  const seen = new Set([from]);
  for (const node of seen) {
    for (const target of targets.subarray(offsets[node], offsets[node + 1])) {
      if (target !== without) seen.add(target);
    }
  }
  return seen.size;
}

it('cuts every link into one block, and the graph where a node in several is taken out', () => {
  fc.assert(
    fc.property(messyGraphArbitrary, ({ count, links }) => {
      const csr = buildCsr(count, links);
      const { starts, members, behind, others, count: blocks } = findBlocks(csr);
      const memberships = new Float64Array(count);
      const sides = new Float64Array(count);
      let linksInside = 0;
      for (let block = 0; block < blocks; block++) {
        const inside = [...members.subarray(starts[block], starts[block + 1])];
        for (const node of inside) {
          memberships[node]! += 1;
          const row = csr.targets.subarray(csr.offsets[node], csr.offsets[node + 1]);
          linksInside += row.filter((target) => inside.includes(target)).length;
        }
        const size = (others[inside[0]!] ?? NaN) + 1;
        const reached = behind.subarray(starts[block], starts[block + 1]);
        expect(reached.reduce((sum, each) => sum + each, 0)).toBe(size);
        inside.forEach((node, at) => (sides[node]! += size - reached[at]!));
      }
      expect(linksInside).toBe(csr.targets.length);
      csr.ids.forEach((_id, node) => {
        const size = reach(csr, node, -1);
        expect(others[node]).toBe(size - 1);
        expect(sides[node]).toBe(size - 1);
        const neighbour = csr.targets[csr.offsets[node] ?? 0] ?? -1;
        const isLinked = csr.offsets[node] !== csr.offsets[node + 1];
        const isCut = isLinked && reach(csr, neighbour, node) < size - 1;
        expect(memberships[node]! > 1).toBe(isCut);
      });
    }),
    { numRuns: 300 },
  );
});
