import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldLeaves } from '../../../../server/analysis/community/fold-leaves.js';
import {
  toLevelGraph,
  type LevelGraph,
} from '../../../../server/analysis/community/level-graph.js';
import { modularity } from '../../../../server/analysis/community/modularity.js';
import { buildCsr } from '../build-csr.js';

const networks = fc.record({
  count: fc.integer({ min: 2, max: 7 }),
  links: fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { minLength: 1, maxLength: 9 }),
  directed: fc.boolean(),
  resolution: fc.constantFrom(0.25, 0.5, 1),
});

/** Every division of so many nodes. */
function* divisions(order: number, begun: readonly number[] = []): Generator<Int32Array> {
  if (begun.length === order) yield Int32Array.from(begun);
  else {
    const next = Math.max(-1, ...begun) + 1;
    for (let group = 0; group <= next; group++) yield* divisions(order, [...begun, group]);
  }
}

function best(graph: LevelGraph, resolution: number): number {
  return Math.max(
    ...Array.from(divisions(graph.order), (groups) => modularity(graph, groups, resolution)),
  );
}

it('leaves the best of all divisions as good as it was, up to a resolution of 1', () => {
  let folds = 0;
  fc.assert(
    fc.property(networks, ({ count, links, directed, resolution }) => {
      const ends = links.map(([from, to]): [number, number] => [from % count, to % count]);
      const graph = toLevelGraph(buildCsr(count, ends, { directed, weight: { by: 'count' } }));
      if (graph.total === 0) return;
      const { graph: folded, nodeOf } = foldLeaves(graph);
      if (folded.order < graph.order) folds++;
      expect(best(folded, resolution)).toBeCloseTo(best(graph, resolution), 12);
      for (const groups of divisions(folded.order)) {
        const unfolded = nodeOf.map((node) => groups[node] ?? 0);
        const told = modularity(folded, groups, resolution);
        expect(told).toBeCloseTo(modularity(graph, unfolded, resolution), 12);
      }
    }),
  );
  expect(folds).toBeGreaterThan(0);
});

it('folds every node that has one neighbour, and no other', () => {
  // A star, a pair, a triangle with a tail of two, and one alone.
  const star = [1, 2, 3].map((leaf): [number, number] => [0, leaf]);
  const links: [number, number][] = [...star, [4, 5], [6, 7], [7, 8], [8, 6], [8, 9], [9, 10]];
  const { graph, nodeOf } = foldLeaves(toLevelGraph(buildCsr(12, links)));
  expect([...nodeOf]).toEqual([0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 5, 6]);
  expect(graph.order).toBe(7);
  // Of nine links five are inside nodes now; a half of each leaves either of its ends.
  expect(graph.inside).toBe(5);
  expect([...graph.outgoing]).toEqual([3, 1, 1, 1, 1.5, 1.5, 0]);
});
