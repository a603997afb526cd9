import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathSampler } from '../../../../server/analysis/centrality/path-sampler.js';
import {
  createSearch,
  searchFrom,
} from '../../../../server/analysis/centrality/shortest-path-search.js';
import { transpose } from '../../../../server/analysis/csr.js';
import { createRandom } from '../../../../server/analysis/random.js';
import { buildCsr } from '../build-csr.js';
import { messyGraphArbitrary } from '../messy-graph.js';

describe('shortest paths at random', () => {
  it('have the nodes of one shortest path between their ends, whatever the graph', () => {
    fc.assert(
      fc.property(messyGraphArbitrary, fc.boolean(), fc.nat(), (graph, directed, seed) => {
        const csr = buildCsr(graph.count, graph.links, { directed });
        const sampler = new PathSampler(csr, directed ? transpose(csr) : csr, createRandom(seed));
        const search = createSearch(graph.count);
        for (let source = 0; source < graph.count; source++) {
          searchFrom(csr, source, search);
          for (let target = 0; target < graph.count; target++) {
            if (target === source) continue;
            sampler.draw(source, target);
            const between = [...sampler.between.subarray(0, sampler.length)];
            const distance = search.distance[target]!;
            const steps = Array.from({ length: Math.max(0, distance - 1) }, (_, at) => at + 1);
            between.sort((left, right) => search.distance[left]! - search.distance[right]!);
            expect(between.map((node) => search.distance[node])).toEqual(steps);
            if (distance < 1) continue;
            const path = [source, ...between, target];
            path.slice(1).forEach((node, at) => {
              const row = csr.targets.subarray(csr.offsets[path[at]!], csr.offsets[path[at]! + 1]);
              expect(row).toContain(node);
            });
          }
        }
      }),
    );
  });

  it('are each as likely as the others', () => {
    // From 0 to 6: by 1, then 3 or 4; by 2, then 4 or 5.
    const csr = buildCsr(7, [
      ...([
        [0, 1],
        [0, 2],
        [1, 3],
        [1, 4],
        [2, 4],
        [2, 5],
      ] as [number, number][]),
      ...([
        [3, 6],
        [4, 6],
        [5, 6],
      ] as [number, number][]),
    ]);
    const sampler = new PathSampler(csr, csr, createRandom(5));
    const counts = new Map<string, number>();
    const draws = 8_000;
    for (let at = 0; at < draws; at++) {
      sampler.draw(0, 6);
      const key = [...sampler.between.subarray(0, sampler.length)].sort().join('-');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['1-3', '1-4', '2-4', '2-5']);
    // A quarter each; five standard deviations are 194.
    for (const count of counts.values()) expect(Math.abs(count - draws / 4)).toBeLessThan(194);
  });
});
