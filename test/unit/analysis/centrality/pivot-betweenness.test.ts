import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPairs } from '../../../../server/analysis/centrality/betweenness.js';
import {
  pivotBetweenness,
  pivotError,
} from '../../../../server/analysis/centrality/pivot-betweenness.js';
import { plainBetweenness } from '../../../../server/analysis/centrality/plain-betweenness.js';
import { sumBetweenness } from '../../../../server/analysis/centrality/sum-betweenness.js';
import { createRandom, shuffled } from '../../../../server/analysis/random.js';
import { buildCsr } from '../build-csr.js';
import { messyGraphArbitrary } from '../messy-graph.js';
import { HUBS } from './sampled-graphs.js';

describe('betweenness from pivots', () => {
  it('is exact where every node is a pivot', () => {
    fc.assert(
      fc.property(messyGraphArbitrary, fc.boolean(), fc.nat(), (graph, directed, seed) => {
        const csr = buildCsr(graph.count, graph.links, { directed });
        const random = createRandom(seed);
        const sums = pivotBetweenness(csr, { pivots: graph.count + 1, random });
        const exact = plainBetweenness(csr);
        sums.forEach((sum, node) => {
          expect(sum).toBeCloseTo(exact[node]!, 8);
        });
      }),
    );
  });

  it('takes what a plain search from each pivot would find, whatever the graph', () => {
    fc.assert(
      fc.property(messyGraphArbitrary, fc.nat(), fc.nat(), (graph, most, seed) => {
        const csr = buildCsr(graph.count, graph.links);
        const pivots = 1 + (most % Math.max(1, graph.count));
        const sums = pivotBetweenness(csr, { pivots, random: createRandom(seed) });
        const drawn = shuffled(graph.count, createRandom(seed)).slice(0, pivots);
        const searched = sumBetweenness(csr, drawn, {});
        sums.forEach((sum, node) => {
          expect(sum).toBeCloseTo((searched[node]! * graph.count) / drawn.length, 8);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(HUBS)('is right on average, and within its bound: $name', ({ csr }) => {
    const order = csr.ids.length;
    const exact = plainBetweenness(csr);
    const pairs = countPairs(order, true);
    const means = new Float64Array(order);
    const runs = 400;
    const bound = pivotError(order, 20, 0.1);
    let misses = 0;
    for (let seed = 0; seed < runs; seed++) {
      const sums = pivotBetweenness(csr, { pivots: 20, random: createRandom(seed) });
      const errors = sums.map((sum, node) => Math.abs(sum - exact[node]!) / pairs);
      if (Math.max(...errors) > bound) misses++;
      sums.forEach((sum, node) => (means[node]! += sum / runs / pairs));
    }
    expect(misses).toBeLessThanOrEqual(0.1 * runs);
    means.forEach((mean, node) => {
      expect(Math.abs(mean - exact[node]! / pairs)).toBeLessThan(0.01);
    });
  });

  it('repeats itself by its seed, and another seed draws other pivots', () => {
    const { csr } = HUBS[0]!;
    const run = (seed: number): number[] => [
      ...pivotBetweenness(csr, { pivots: 5, random: createRandom(seed) }),
    ];
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  it('is off by Hoeffding’s bound, as worked out by hand', () => {
    // 1,000 nodes, 256 pivots, 90 %: (1000/999) √(ln 20,000 / 512).
    expect(pivotError(1_000, 256, 0.1)).toBeCloseTo(0.13922, 4);
  });
});
