import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { leiden } from '../../../../server/analysis/community/leiden.js';
import { createRandom } from '../../../../server/analysis/random.js';
import { buildSnapshot, withDefaults } from '../build-snapshot.js';
import { buildCsr } from '../build-csr.js';
import { messyGraphArbitrary } from '../messy-graph.js';
import { modularityOf } from '../modularity.js';
import { readOracle, readOracles, toParameters, toSnapshot } from '../oracle.js';

/** Both are greedy: the best of Leiden’s runs may end a hair below Louvain’s. */
const MARGIN = 0.0005;

describe.each(readOracles())('$name', (oracle) => {
  it.each([1, 2])(
    'is at least as good as Louvain, and says truly how good (γ = %s)',
    (resolution) => {
      const parameters = { ...toParameters(oracle), resolution };
      const louvain = analyse(toSnapshot(oracle), parameters).communities.modularity;
      const { communities } = analyse(toSnapshot(oracle), { ...parameters, communities: 'leiden' });
      expect(communities.modularity).toBeGreaterThanOrEqual(louvain - MARGIN);
      if (communities.modularity === 0) return;
      const groupOf = new Map(
        communities.items.flatMap(({ id, members }) => members.map((member) => [member, id])),
      );
      const recomputed = modularityOf(oracle, (id) => groupOf.get(id) ?? NaN, resolution);
      expect(Math.abs(communities.modularity - recomputed)).toBeLessThan(1e-9);
    },
  );
});

describe('Leiden', () => {
  it('makes connected communities only, on 1,000 random graphs', () => {
    fc.assert(
      fc.property(
        messyGraphArbitrary,
        fc.boolean(),
        fc.constantFrom(0.1, 1, 3),
        fc.nat(),
        fc.constantFrom({}, { runs: 1, rounds: 2, isLarge: true }),
        ({ count, links }, directed, resolution, seed, size) => {
          const csr = buildCsr(count, links, { directed });
          const { groups, modularity } = leiden(csr, {
            ...{ resolution, random: createRandom(seed) },
            ...size,
          });
          expect(Number.isFinite(modularity)).toBe(true);
          expect(groups.flatMap(({ members }) => members).sort()).toEqual([...csr.ids].sort());
          const near = new Map(csr.ids.map((id) => [id, new Set<string>()]));
          csr.ids.forEach((id, node) => {
            for (const at of csr.targets.subarray(csr.offsets[node], csr.offsets[node + 1])) {
              near.get(id)?.add(csr.ids[at]!);
              near.get(csr.ids[at]!)?.add(id);
            }
          });
          for (const { members } of groups) {
            const inside = new Set(members);
            const reached = new Set(members.slice(0, 1));
            for (const id of reached) {
              for (const other of near.get(id) ?? []) if (inside.has(other)) reached.add(other);
            }
            expect(reached.size).toBe(members.length);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('finds cliques in a ring, whatever the seed', () => {
    const snapshot = toSnapshot(readOracle('caveman-6x7'));
    for (let seed = 0; seed < 20; seed++) {
      const { communities } = analyse(snapshot, withDefaults({ seed, communities: 'leiden' }));
      expect(communities.items.map(({ size }) => size)).toEqual([7, 7, 7, 7, 7, 7]);
    }
  });

  it('finds the groups that were planted', () => {
    const oracle = readOracle('planted-4x25');
    const { communities } = analyse(
      toSnapshot(oracle),
      withDefaults({ communities: 'leiden', seed: 3 }),
    );
    const planted = [0, 1, 2, 3].map((block) => oracle.nodes.slice(25 * block, 25 * block + 25));
    const found = communities.items.map(({ members }) => [...members]);
    expect(found.sort()).toEqual(planted.sort());
  });

  it('reaches the best modularity of the karate club, 0.4198', () => {
    const snapshot = toSnapshot(readOracle('karate-club'));
    const { communities } = analyse(snapshot, withDefaults({ communities: 'leiden' }));
    expect(communities.modularity).toBeCloseTo(0.41979, 5);
  });

  it('repeats itself by its seed', () => {
    const snapshot = toSnapshot(readOracle('les-miserables-weighted'));
    const run = (): unknown =>
      analyse(snapshot, withDefaults({ communities: 'leiden', weight: { by: 'given' } }));
    expect(run()).toEqual(run());
  });

  it('leaves everybody alone where there are no links', () => {
    const { communities } = analyse(
      buildSnapshot(['a', 'b'], []),
      withDefaults({ communities: 'leiden' }),
    );
    expect(communities).toMatchObject({ count: 2, modularity: 0 });
  });
});
