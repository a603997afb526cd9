import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { consensus } from '../../../../server/analysis/community/consensus.js';
import { leiden } from '../../../../server/analysis/community/leiden.js';
import { numberGroups, type Group } from '../../../../server/analysis/number-groups.js';
import { createRandom } from '../../../../server/analysis/random.js';
import { analysisOutcomeSchema } from '../../../../server/contract/results.js';
import { buildCsr, nameNodes } from '../build-csr.js';
import { withDefaults } from '../build-snapshot.js';
import { readOracle, toSnapshot } from '../oracle.js';
import { relabel } from './graphs.js';

const never = (): never => {
  throw new Error('nothing is to be divided anew');
};

/** Groups from the group of each node. */
function toGroups(of: readonly number[]): Group[] {
  const ids = nameNodes(of.length);
  return numberGroups([...new Set(of)].map((group) => ids.filter((_, at) => of[at] === group)));
}

it('of divisions that are the same is that division, linked or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
      fc.integer({ min: 1, max: 6 }),
      (of, runs) => {
        const csr = buildCsr(9, [[0, 1], [1, 2], [2, 3], [5, 8]]); // prettier-ignore
        const groups = toGroups(of);
        const found = consensus(
          csr,
          Array.from({ length: runs }, () => groups),
          never,
        );
        expect(found).toEqual({ groups, divisions: runs, rounds: 0, settled: true });
      },
    ),
  );
});

it('goes with the many where they differ', () => {
  // Two triangles joined by node 6, which one division of five puts on the other side.
  const csr = buildCsr(7, [
    ...([[0, 1], [0, 2], [1, 2], [3, 4], [3, 5], [4, 5]] as const), // prettier-ignore
    ...([[6, 0], [6, 1], [6, 3]] as const), // prettier-ignore
  ]);
  const left = toGroups([0, 0, 0, 1, 1, 1, 0]);
  const right = toGroups([0, 0, 0, 1, 1, 1, 1]);
  const found = consensus(
    csr,
    [left, left, right, left, left],
    (network, run) => leiden(network, { resolution: 1, random: createRandom(run) }).groups,
  );
  expect(found.groups).toEqual(left);
  expect(found.rounds).toBeGreaterThan(0);
  expect(found.settled).toBe(true);
});

describe.each(['louvain', 'leiden'] as const)('a run by %s', (communities) => {
  const ask = { consensus: true, stability: 9, communities };

  it('finds what was planted, and says how it agreed', () => {
    const snapshot = toSnapshot(readOracle('planted-4x25'));
    const outcome = analyse(snapshot, withDefaults(ask));
    expect(analysisOutcomeSchema.parse(outcome)).toEqual(outcome);
    const { consensus: agreed, stability, items, modularity } = outcome.communities;
    expect(agreed).toMatchObject({ divisions: 10, settled: true });
    expect(stability?.runs).toBe(10);
    expect(items.map(({ size }) => size)).toEqual([25, 25, 25, 25]);
    expect(modularity).toBeCloseTo(analyse(snapshot, withDefaults()).communities.modularity, 2);
  });

  it('is the same whatever the entities are called', () => {
    const snapshot = toSnapshot(readOracle('caveman-6x7'));
    const renamed = relabel(snapshot, 3);
    const groups = (of: typeof snapshot) =>
      analyse(of, withDefaults(ask)).communities.items.map(({ members }) => members);
    const expected = groups(snapshot).map((members) =>
      members.map((id) => renamed.to.get(id) ?? '').sort(),
    );
    expect(groups(renamed).sort()).toEqual(expected.sort());
  });

  it('asks 20 other seeds unless another number is given, and settles on a random network', () => {
    const outcome = analyse(
      toSnapshot(readOracle('erdos-renyi-100')),
      withDefaults({ consensus: true, communities }),
    );
    expect(outcome.communities.consensus?.divisions).toBe(21);
    expect(outcome.communities.consensus?.settled).toBe(true);
    const members = outcome.communities.items.flatMap((item) => item.members);
    expect(new Set(members).size).toBe(100);
  });
});
