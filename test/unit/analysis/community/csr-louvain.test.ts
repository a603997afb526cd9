import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csrLouvain } from '../../../../server/analysis/community/csr-louvain.js';
import type { Communities } from '../../../../server/analysis/community/communities.js';
import { louvain } from '../../../../server/analysis/community/louvain.js';
import { projectNetwork } from '../../../../server/analysis/projection/project-network.js';
import { toProjectionGraph } from '../../../../server/analysis/projection/projection-graph.js';
import { createRandom } from '../../../../server/analysis/random.js';
import type { Csr } from '../../../../server/analysis/csr.js';
import { buildCsr, nameNodes } from '../build-csr.js';
import { messyGraphArbitrary } from '../messy-graph.js';
import { modularityOf } from '../modularity.js';
import { readOracle, readOracles, toParameters, toSnapshot, type Oracle } from '../oracle.js';

const SEEDS = [1, 2, 3];

function toCsr(oracle: Oracle): Csr {
  return projectNetwork(toSnapshot(oracle), toParameters(oracle)).csr;
}

function run(csr: Csr, resolution: number, seed: number, runs = 20): Communities {
  return csrLouvain(csr, { resolution, random: createRandom(seed), runs });
}

function membersOf({ groups }: Communities): string[] {
  return groups.map(({ members }) => members.join(' '));
}

describe.each(readOracles())('$name', (oracle) => {
  it.each([0.5, 1, 2])(
    'comes within 1/100 of graphology or above, and says truly how good it is (γ = %s)',
    (resolution) => {
      const network = projectNetwork(toSnapshot(oracle), toParameters(oracle));
      const graph = toProjectionGraph(network, oracle.directed);
      for (const seed of SEEDS) {
        const own = run(network.csr, resolution, seed);
        const other = louvain(graph, { resolution, random: createRandom(seed) });
        expect(own.modularity).toBeGreaterThanOrEqual(
          other.modularity - 0.01 * Math.abs(other.modularity),
        );
        const groupOf = new Map(
          own.groups.flatMap(({ id, members }) => members.map((member) => [member, id])),
        );
        expect([...groupOf.keys()].sort()).toEqual([...oracle.nodes].sort());
        if (graph.size === 0) continue;
        const recomputed = modularityOf(oracle, (id) => groupOf.get(id) ?? NaN, resolution);
        expect(Math.abs(own.modularity - recomputed)).toBeLessThan(1e-9);
      }
    },
  );
});

describe('Louvain over rows', () => {
  it('repeats itself by its seed, and seeds differ where groups are not there', () => {
    const oracle = readOracle('erdos-renyi-100');
    const csr = toCsr(oracle);
    const divisions = [1, 2, 3, 4, 5, 6].map((seed) => membersOf(run(csr, 1, seed, 1)));
    divisions.forEach((division, at) => {
      expect(membersOf(run(csr, 1, at + 1, 1))).toEqual(division);
    });
    expect(new Set(divisions.map((division) => division.join('\n'))).size).toBeGreaterThan(1);
  });

  it('finds the groups that were planted, whatever their members are called and however they lie', () => {
    const cliques = Array.from({ length: 6 }, (_, clique) =>
      Array.from({ length: 7 }, (__, at) => 7 * clique + at),
    );
    const links = cliques.flatMap((members, clique) => [
      ...members.flatMap((from, at) =>
        members.slice(at + 1).map((to): [number, number] => [from, to]),
      ),
      [7 * clique, (7 * clique + 13) % 42] as [number, number],
    ]);
    const orders = fc.shuffledSubarray(cliques.flat(), { minLength: 42, maxLength: 42 });
    fc.assert(
      fc.property(orders, fc.nat(), fc.boolean(), (names, seed, directed) => {
        const renamed = links.map(([from, to]): [number, number] => [names[from]!, names[to]!]);
        const csr = buildCsr(42, renamed, { directed });
        const found = csrLouvain(csr, { resolution: 1, random: createRandom(seed), runs: 1 });
        const ids = nameNodes(42);
        const planted = cliques.map((members) =>
          members
            .map((at) => ids[names[at]!]!)
            .sort()
            .join(' '),
        );
        expect(membersOf(found).sort()).toEqual(planted.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('never does worse than everybody alone, on any graph', () => {
    fc.assert(
      fc.property(
        messyGraphArbitrary,
        fc.boolean(),
        fc.constantFrom(0.3, 1, 3),
        fc.nat(),
        ({ count, links }, directed, resolution, seed) => {
          const csr = buildCsr(count, links, { directed });
          const random = createRandom(seed);
          const { groups, modularity } = csrLouvain(csr, { resolution, random, runs: 1 });
          expect(groups.flatMap(({ members }) => members).sort()).toEqual([...csr.ids].sort());
          const total = csr.targets.length;
          const alone = csr.ids.reduce((sum, _id, node) => {
            const out = csr.offsets[node + 1]! - csr.offsets[node]!;
            const into = csr.targets.filter((target) => target === node).length;
            return total === 0 ? 0 : sum - (resolution * out * into) / total ** 2;
          }, 0);
          expect(modularity).toBeGreaterThanOrEqual(alone - 1e-12);
        },
      ),
    );
  });

  it('finds the same communities in weights of any unit', () => {
    const oracle = readOracle('les-miserables-weighted');
    const csr = toCsr(oracle);
    const scaled = (factor: number): string[] =>
      membersOf(
        csrLouvain(
          { ...csr, weights: csr.weights.map((weight) => weight * factor) },
          { resolution: 1, random: createRandom(1), runs: 10 },
        ),
      );
    expect(scaled(2 ** 40)).toEqual(scaled(1));
    expect(scaled(2 ** -20)).toEqual(scaled(1));
  });
});
