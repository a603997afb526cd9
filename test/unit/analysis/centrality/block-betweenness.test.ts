import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockBetweenness } from '../../../../server/analysis/centrality/block-betweenness.js';
import { plainBetweenness } from '../../../../server/analysis/centrality/plain-betweenness.js';
import { buildCsr } from '../build-csr.js';
import { messyGraphArbitrary, type MessyGraph } from '../messy-graph.js';

function expectSameAsPlain({ count, links }: MessyGraph): void {
  const csr = buildCsr(count, links);
  const plain = plainBetweenness(csr);
  blockBetweenness(csr).forEach((value, node) => {
    const expected = plain[node] ?? NaN;
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-11 * Math.max(1, expected));
  });
}

function allPairs(count: number): [number, number][] {
  return Array.from({ length: count }, (_, from) =>
    Array.from({ length: from }, (__, to): [number, number] => [from, to]),
  ).flat();
}

describe('betweenness by blocks and twins', () => {
  it('is that of the plain algorithm, whatever hangs on the graph', () => {
    fc.assert(fc.property(messyGraphArbitrary, expectSameAsPlain), { numRuns: 1_000 });
  });

  it('is that of the plain algorithm on larger graphs, sparse and dense', () => {
    const larger = fc
      .record({ count: fc.integer({ min: 30, max: 90 }), share: fc.constantFrom(1, 1.5, 3, 8) })
      .chain(({ count, share }) =>
        fc.record({
          count: fc.constant(count),
          links: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), {
            minLength: Math.round(count * share),
            maxLength: Math.round(count * share),
            size: 'max',
          }),
        }),
      );
    fc.assert(fc.property(larger, expectSameAsPlain), { numRuns: 60 });
  });

  it.each<[string, number, [number, number][]]>([
    ['a clique, all of it one class', 9, allPairs(9)],
    ['two cliques that share one node', 9, [...allPairs(5), ...allPairs(5).map(shift(4))]],
    ['triangles around one node', 21, fan(10)],
    ['a cycle', 12, Array.from({ length: 12 }, (_, at) => [at, (at + 1) % 12])],
    ['a long path', 40, Array.from({ length: 39 }, (_, at) => [at, at + 1])],
    ['many between two', 12, Array.from({ length: 20 }, (_, at) => [at % 2, 2 + (at >> 1)])],
  ])('takes %s', (_title, count, links) => {
    expectSameAsPlain({ count, links });
  });

  it('counts a path of 100,000 entities without searching it', () => {
    const count = 100_000;
    const offsets = Int32Array.from({ length: count + 1 }, (_, at) =>
      Math.min(Math.max(0, 2 * at - 1), 2 * count - 2),
    );
    const targets = Int32Array.from(
      { length: 2 * count - 2 },
      (_, at) => (at + 1) / 2 - (at % 2 === 0 ? -0.5 : 1),
    );
    const ids = Array.from({ length: count }, String);
    const weights = new Float64Array(targets.length).fill(1);
    const sums = blockBetweenness({ directed: false, ids, offsets, targets, weights });
    for (const at of [0, 1, 777, count / 2, count - 1]) {
      expect(sums[at]).toBe(2 * at * (count - 1 - at));
    }
  });
});

function shift(by: number): (pair: [number, number]) => [number, number] {
  return ([from, to]) => [from + by, to + by];
}

function fan(triangles: number): [number, number][] {
  return Array.from({ length: triangles }, (_, at): [number, number][] => [
    [0, 2 * at + 1],
    [0, 2 * at + 2],
    [2 * at + 1, 2 * at + 2],
  ]).flat();
}
