import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisStopped } from '../../../../server/analysis/hooks.js';
import { countPairs } from '../../../../server/analysis/centrality/betweenness.js';
import { kadabraBetweenness } from '../../../../server/analysis/centrality/kadabra-betweenness.js';
import { plainBetweenness } from '../../../../server/analysis/centrality/plain-betweenness.js';
import { createRandom } from '../../../../server/analysis/random.js';
import { buildCsr } from '../build-csr.js';
import { HUBS } from './sampled-graphs.js';

describe('betweenness from random shortest paths', () => {
  it.each(HUBS)('is within ε for all nodes in at least 1 − δ of the seeds: $name', ({ csr }) => {
    const exact = plainBetweenness(csr);
    const pairs = countPairs(csr.ids.length, true);
    for (const [epsilon, delta] of [
      [0.1, 0.2],
      [0.04, 0.1],
    ] as const) {
      const seeds = 60;
      let misses = 0;
      for (let seed = 0; seed < seeds; seed++) {
        const random = createRandom(seed);
        const { sums } = kadabraBetweenness(csr, { epsilon, delta, random });
        const isWithin = sums.every((sum, node) => Math.abs(sum - exact[node]!) / pairs <= epsilon);
        if (!isWithin) misses++;
      }
      expect(misses).toBeLessThanOrEqual(delta * seeds);
    }
  });

  it('is so on random networks too, of any shape', () => {
    let runs = 0;
    let misses = 0;
    const [epsilon, delta] = [0.05, 0.1];
    const nodes = fc.nat({ max: 24 });
    const links = fc.array(fc.tuple(nodes, nodes), { maxLength: 60 });
    fc.assert(
      fc.property(links, fc.boolean(), fc.nat(), (drawn, directed, seed) => {
        const csr = buildCsr(25, drawn, { directed });
        const exact = plainBetweenness(csr);
        const random = createRandom(seed);
        const { sums } = kadabraBetweenness(csr, { epsilon, delta, random });
        const pairs = countPairs(25, true);
        runs++;
        if (sums.some((sum, node) => Math.abs(sum - exact[node]!) / pairs > epsilon)) misses++;
      }),
      { numRuns: 300 },
    );
    expect(misses).toBeLessThanOrEqual(delta * runs);
  });

  it('draws more paths the smaller the error may be, and no more than it needs', () => {
    const { csr } = HUBS[1]!;
    const drawsAt = (epsilon: number): number =>
      kadabraBetweenness(csr, { epsilon, delta: 0.1, random: createRandom(1) }).draws;
    expect(drawsAt(0.01)).toBeGreaterThan(4 * drawsAt(0.05));
  });

  it('repeats itself by its seed', () => {
    const { csr } = HUBS[0]!;
    const run = (seed: number): unknown =>
      kadabraBetweenness(csr, { epsilon: 0.05, delta: 0.1, random: createRandom(seed) });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  it.each([0, 1, 2])('takes %s entities, between whom nobody lies', (count) => {
    const csr = buildCsr(count, count === 2 ? [[0, 1]] : []);
    const random = createRandom(1);
    const { sums, draws } = kadabraBetweenness(csr, { epsilon: 0.1, delta: 0.1, random });
    expect([...sums]).toEqual(Array(count).fill(0));
    expect(draws).toBe(0);
  });

  it('stops when it is told to', () => {
    const options = { epsilon: 0.01, delta: 0.1, random: createRandom(1) };
    const run = (): unknown =>
      kadabraBetweenness(HUBS[0]!.csr, options, { shouldStop: () => true });
    expect(run).toThrow(AnalysisStopped);
  });
});
