import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Csr } from '../../../../server/analysis/csr.js';
import { AnalysisStopped } from '../../../../server/analysis/hooks.js';
import { createBound, createCriterion } from '../../../../server/analysis/key-players/criterion.js';
import { countSets, searchExactly } from '../../../../server/analysis/key-players/exact-search.js';
import { searchGreedily } from '../../../../server/analysis/key-players/greedy-search.js';
import { findKeyPlayers } from '../../../../server/analysis/key-players/key-players.js';
import { KEY_PLAYER_CRITERIA, REMOVAL_MEASURES } from '../../../../server/contract/disruption.js';
import { buildCsr } from '../build-csr.js';
import { HUBS } from '../centrality/sampled-graphs.js';
import { readDisruptionOracles } from '../disruption/disruption-oracle.js';

const OPTIONS = { reachLinks: 2, seed: 1, isWeighted: false } as const;

function allOf({ ids }: Csr): number[] {
  return ids.map((_id, node) => node);
}

function path(count: number): Csr {
  return buildCsr(
    count,
    Array.from({ length: count - 1 }, (_, at) => [at, at + 1] as const),
  );
}

/** Every set, from its bits: slow and hard to get wrong. */
function bruteForce(
  count: number,
  size: number,
  valueOf: (set: number[]) => number,
): { value: number; sets: number[][] } {
  let best = { value: -Infinity, sets: [] as number[][] };
  for (let bits = 0; bits < 2 ** count; bits++) {
    const set = Array.from({ length: count }, (_, at) => at).filter((at) => (bits >> at) & 1);
    if (set.length !== size) continue;
    const value = valueOf(set);
    if (value > best.value) best = { value, sets: [set] };
    else if (value === best.value) best.sets.push(set);
  }
  return best;
}

describe('criteria of key players, by hand', () => {
  const five = path(5);
  const value = (name: (typeof KEY_PLAYER_CRITERIA)[number], set: number[], csr = five) =>
    createCriterion(csr, name, 2)(set);

  it('fragmentation is the share of remaining pairs that no path joins', () => {
    expect(value('fragmentation', [])).toBe(0);
    // Two pairs of the six are left.
    expect(value('fragmentation', [2])).toBeCloseTo(2 / 3, 11);
    expect(value('fragmentation', [1, 3])).toBe(1);
    expect(value('fragmentation', [0, 1, 2, 3])).toBe(1);
  });

  it('distance-weighted fragmentation counts how far apart those are who are joined', () => {
    expect(value('distanceFragmentation', [])).toBeCloseTo(
      1 - (4 + 3 / 2 + 2 / 3 + 1 / 4) / 10,
      11,
    );
    expect(value('distanceFragmentation', [0])).toBeCloseTo(1 - (3 + 2 / 2 + 1 / 3) / 6, 11);
  });

  it('reach counts who is near, the set itself included', () => {
    expect(value('reach', [0])).toBe(3 / 5);
    expect(value('reach', [2])).toBe(1);
    expect(value('reach', [])).toBe(0);
    expect(createCriterion(five, 'reach', 1)([0, 4])).toBe(4 / 5);
  });

  it('distance-weighted reach is 1 where everybody is linked to the set', () => {
    expect(value('distanceReach', [1, 3])).toBe(1);
    expect(value('distanceReach', [0])).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 3 + 1 / 4) / 5, 11);
    const parted = buildCsr(4, [[0, 1]]);
    expect(value('distanceReach', [0], parted)).toBe(2 / 4);
  });
});

describe.each(Object.entries(readDisruptionOracles().graphs))(
  'key players of %s',
  (_name, { nodes, links, keyPlayers }) => {
    const csr = buildCsr(
      nodes.length,
      links.map(([from, to]) => [nodes.indexOf(from), nodes.indexOf(to)] as const),
    );

    it.each(KEY_PLAYER_CRITERIA)('by %s are what trying every set with NetworkX gives', (name) => {
      for (const { size, value, set, tied } of keyPlayers[name]) {
        const options = { ...OPTIONS, criterion: name, size };
        const { report } = findKeyPlayers(csr, allOf(csr), options);
        expect(report.exact).toBe(true);
        expect(report.value).toBeCloseTo(value, 8);
        expect(report.set).toEqual(set);
        expect(report.tied.count).toBe(tied);
        expect(report.random.mean).toBeLessThanOrEqual(report.value + 1e-9);
        expect(report.centralities.map(({ measure }) => measure)).toEqual(REMOVAL_MEASURES);
        for (const { value: other } of report.centralities) {
          expect(other).toBeLessThanOrEqual(report.value);
        }
      }
    });
  },
);

describe('the search for key players', () => {
  const graphs = fc.record({
    count: fc.integer({ min: 1, max: 10 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 18 }),
    size: fc.integer({ min: 1, max: 3 }),
    criterion: fc.constantFrom(...KEY_PLAYER_CRITERIA),
  });

  it('finds what brute force finds, with all ties; greedily at most that', () => {
    fc.assert(
      fc.property(graphs, ({ count, pairs, size, criterion }) => {
        const csr = buildCsr(
          count,
          pairs.map(([from, to]) => [from % count, to % count] as const),
        );
        const evaluate = createCriterion(csr, criterion, 2);
        const wanted = Math.min(size, count);
        const expected = bruteForce(count, wanted, evaluate);
        const exact = searchExactly(evaluate, allOf(csr), wanted);
        expect(exact.value).toBe(expected.value);
        expect(exact.tiedCount).toBe(expected.sets.length - 1);
        expect(expected.sets).toContainEqual(exact.set);
        const greedy = searchGreedily(evaluate, allOf(csr), wanted);
        expect(greedy.value).toBeLessThanOrEqual(exact.value);
        expect(greedy.value).toBe(evaluate(greedy.set));
        expect(new Set(greedy.set).size).toBe(wanted);
        if (wanted === 1) expect(greedy.value).toBe(exact.value);
      }),
      { numRuns: 150 },
    );
  });

  it('is greedy in the same way with bounds, which no larger set exceeds', () => {
    fc.assert(
      fc.property(graphs, ({ count, pairs, size }) => {
        const links = pairs.map(([from, to]) => [from % count, to % count] as const);
        const csr = buildCsr(count, links);
        const evaluate = createCriterion(csr, 'distanceFragmentation', 2);
        const bound = createBound(csr, 'distanceFragmentation');
        let tried = 0;
        const counted = (set: readonly number[]) => {
          tried++;
          return evaluate(set);
        };
        const wanted = Math.min(size, count);
        const plain = searchGreedily(counted, allOf(csr), wanted);
        const without = tried;
        tried = 0;
        expect(searchGreedily(counted, allOf(csr), wanted, {}, bound)).toEqual(plain);
        expect(tried).toBeLessThanOrEqual(without);
        for (const set of [[], plain.set.slice(0, 1)]) {
          bound?.(set).forEach((most, node) => {
            if (set.includes(node)) return;
            expect(evaluate([...set, node])).toBeLessThanOrEqual(most + 1e-9);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('evaluates few of many candidates by distance', () => {
    const { csr } = HUBS[0]!;
    const evaluate = createCriterion(csr, 'distanceFragmentation', 2);
    let tried = 0;
    const counted = (set: readonly number[]) => {
      tried++;
      return evaluate(set);
    };
    const plain = searchGreedily(counted, allOf(csr), 5);
    const without = tried;
    tried = 0;
    const bound = createBound(csr, 'distanceFragmentation');
    expect(searchGreedily(counted, allOf(csr), 5, {}, bound)).toEqual(plain);
    expect(tried).toBeLessThan(without / 10);
  });

  it('does not depend on what nodes are called, but for how ties fall', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), ({ count, pairs, size, criterion }, turn) => {
        const find = (name: (node: number) => number) => {
          const links = pairs.map(([from, to]) => [name(from % count), name(to % count)] as const);
          const csr = buildCsr(count, links);
          return findKeyPlayers(csr, allOf(csr), { ...OPTIONS, criterion, size }).report;
        };
        const plain = find((node) => node);
        const other = find((node) => (node + turn) % count);
        expect(other.value).toBe(plain.value);
        expect(other.tied.count).toBe(plain.tied.count);
      }),
      { numRuns: 40 },
    );
  });

  it('swaps where the greedy choice was wrong', () => {
    // Alone, 0 between three arms fragments most; as a pair, the two behind it do.
    const csr = buildCsr(9, [
      ...[[0, 1] as const, [0, 2] as const, [1, 3] as const, [1, 4] as const, [1, 5] as const],
      ...[[2, 6] as const, [2, 7] as const, [2, 8] as const],
    ]);
    const evaluate = createCriterion(csr, 'fragmentation', 2);
    expect(searchGreedily(evaluate, allOf(csr), 2).set).toEqual([1, 2]);
  });

  it('counts the sets that there are', () => {
    expect(countSets(5, 2)).toBe(10);
    expect(countSets(200, 3)).toBe(1_313_400);
    expect(countSets(3, 0)).toBe(1);
  });

  it('takes all where the set is larger than the network, and is greedy beyond three', () => {
    const csr = path(5);
    const options = { ...OPTIONS, criterion: 'fragmentation', size: 9 } as const;
    const { report } = findKeyPlayers(csr, allOf(csr), options);
    expect(report.set).toHaveLength(5);
    expect(report.exact).toBe(false);
  });

  it('takes candidates alone, in the comparisons too', () => {
    const csr = buildCsr(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]);
    const options = { ...OPTIONS, criterion: 'fragmentation', size: 1 } as const;
    const { report } = findKeyPlayers(csr, [1, 2, 3, 4], options);
    expect(report).toMatchObject({ set: ['n001'], value: 0, tied: { count: 3 } });
    for (const { set } of report.centralities) expect(set).toEqual(['n001']);
    expect(report.random).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('draws the same comparison with the same seed', () => {
    const csr = path(12);
    const draw = (seed: number) =>
      findKeyPlayers(csr, allOf(csr), { ...OPTIONS, seed, criterion: 'fragmentation', size: 2 })
        .report.random;
    expect(draw(4)).toEqual(draw(4));
    expect(draw(5)).not.toEqual(draw(4));
  });

  it.each([searchExactly, searchGreedily])('ends when it is told to', (search) => {
    expect(() => search(() => 0, [0, 1, 2], 2, { shouldStop: () => true })).toThrow(
      AnalysisStopped,
    );
  });
});
