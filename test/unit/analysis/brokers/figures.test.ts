import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenGroups } from '../../../../server/analysis/brokers/between-groups.js';
import { betweennessOf } from '../../../../server/analysis/brokers/betweenness-of.js';
import { planDraws, planRewirings } from '../../../../server/analysis/brokers/draw-budget.js';
import { observedEntities } from '../../../../server/analysis/brokers/observed-entities.js';
import { percentileOf } from '../../../../server/analysis/brokers/percentile.js';
import { possibleRanks } from '../../../../server/analysis/brokers/possible-ranks.js';
import { sharedRanks } from '../../../../server/analysis/brokers/shared-ranks.js';
import type { Coverage } from '../../../../server/contract/source.js';
import { buildCsr } from '../build-csr.js';
import { buildSnapshot } from '../build-snapshot.js';

describe('ranks', () => {
  it('are possible between those wholly before and those wholly behind, pair by pair', () => {
    const intervals = [
      { low: 1, high: 2 },
      { low: 2, high: 4 },
      { low: 4, high: 5 },
      { low: 6, high: 9 },
      { low: 7, high: 7 },
    ];
    const told = (ranges: readonly { best: number; worst: number }[]) =>
      ranges.map(({ best, worst }) => `${best}–${worst}`);
    // The first and the third overlap the second, and not each other.
    const expected = ['1–2', '1–3', '2–3', '4–5', '4–5'];
    expect(told(possibleRanks(intervals))).toEqual(expected);
    expect(told(possibleRanks(intervals.toReversed()))).toEqual(expected.toReversed());
    expect(told(possibleRanks(intervals, 1))).toEqual(['1–2', '1–4', '2–5', '4–9', '4–7']);
  });

  it('hold every order that the intervals allow, and no wider', () => {
    const interval = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 }))
      .map(([low, width]) => ({ low, high: low + width }));
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 8 }), (intervals) => {
        possibleRanks(intervals).forEach(({ best, worst }, at) => {
          const own = intervals[at]!;
          // At its lowest with the others at their highest, and the other way round.
          const before = intervals.filter((each, other) => other !== at && each.high < own.low);
          const notBehind = intervals.filter((each, other) => other !== at && each.low <= own.high);
          expect({ best, worst }).toEqual({ best: before.length + 1, worst: notBehind.length + 1 });
          expect(best).toBeLessThanOrEqual(worst);
        });
      }),
    );
  });
});

describe('shared ranks', () => {
  const share = (...ranked: [rank: number, low: number, high: number][]): number[] =>
    sharedRanks(ranked.map(([rank, low, high]) => ({ rank, low, high })));

  it('are held by those who all overlap; a chain joins nobody', () => {
    // The first and the third overlap the second, and not each other.
    expect(share([1, 1, 2], [2, 2, 4], [3, 3, 5], [4, 4, 4], [5, 5, 9])).toEqual([1, 1, 3, 3, 5]);
    expect(share([1, 1, 9], [2, 1, 2], [3, 3, 4])).toEqual([1, 1, 3]);
    expect(share([1, 1, 1], [2, 2, 2], [3, 3, 3])).toEqual([1, 2, 3]);
    expect(share([1, 1, 3], [2, 1, 3], [3, 1, 3])).toEqual([1, 1, 1]);
    expect(share()).toEqual([]);
  });

  it('keep equals by record together', () => {
    // The second alone would go with the first, its equal would not.
    expect(share([1, 1, 2], [2, 2, 3], [2, 2, 2], [4, 3, 5])).toEqual([1, 1, 1, 4]);
    expect(share([1, 1, 1], [2, 1, 3], [2, 2, 2])).toEqual([1, 2, 2]);
  });

  it('say of intervals what docs/measures.md says', () => {
    const spread = fc.tuple(fc.nat(2), fc.nat(4), fc.nat(6));
    fc.assert(
      fc.property(fc.array(spread, { minLength: 1, maxLength: 12 }), (drawn) => {
        let rank = 1;
        const ranked = drawn.map(([step, below, beyond], at) => {
          // Ties share a recorded rank, and the next is skipped.
          if (step > 0) rank = at + 1;
          return { rank, low: Math.max(1, rank - below), high: rank + beyond };
        });
        const shared = sharedRanks(ranked);
        const overlap = (one: number, other: number): boolean =>
          ranked[one]!.low <= ranked[other]!.high && ranked[other]!.low <= ranked[one]!.high;
        shared.forEach((own, at) => {
          const tier = [...shared.keys()].filter((other) => shared[other] === own);
          expect(tier.every((other) => overlap(at, other))).toBe(true);
          // 1 + the number of those before; nobody better than somebody recorded before.
          expect(own).toBe(tier[0]! + 1);
          expect(own).toBeGreaterThanOrEqual(shared[at - 1] ?? 1);
          if (ranked[at]!.rank === ranked[at - 1]?.rank) expect(own).toBe(shared[at - 1]);
          if (at === 0 || tier[0] !== at) return;
          const before = [...shared.keys()].filter((other) => shared[other] === shared[at - 1]);
          const beginners = tier.filter((other) => ranked[other]!.rank === ranked[at]!.rank);
          const isBehind = beginners.some((one) =>
            before.some((other) => ranked[other]!.high < ranked[one]!.low),
          );
          expect(isBehind).toBe(true);
        });
      }),
    );
  });
});

describe('percentiles', () => {
  const values = Float64Array.from([5, 1, 1, 3, NaN]);
  const all = [0, 1, 2, 3, 4];

  it('count equal values half and those that are not defined last', () => {
    expect(all.map((node) => percentileOf(node, values, all))).toEqual([100, 37.5, 37.5, 75, 0]);
    expect(percentileOf(0, values, [0])).toBe(0);
  });

  it('turn round where low is high', () => {
    expect(all.map((node) => percentileOf(node, values, all, true))).toEqual([
      25, 87.5, 87.5, 50, 0,
    ]);
  });
});

describe('betweenness between groups', () => {
  it('counts the pairs of different groups alone', () => {
    // 0 – 1 – 2 – 3 with groups {0, 1, 2} and {3}: 1 lies between 0 and 3, 2 between 3 and both.
    const csr = buildCsr(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...betweenGroups(csr, [1, 1, 1, 2])]).toEqual([0, 1, 2, 0]);
  });

  it('is betweenness where everybody is a group, and nothing in one group', () => {
    const linksArbitrary = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(linksArbitrary, fc.boolean(), (links, directed) => {
        const csr = buildCsr(10, links, { directed });
        const apart = Array.from({ length: 10 }, (_, node) => node);
        const whole = betweennessOf(csr);
        betweenGroups(csr, apart).forEach((value, node) => {
          expect(value).toBeCloseTo(whole[node]!, 9);
        });
        expect([...betweenGroups(csr, new Int32Array(10))]).toEqual(Array(10).fill(0));
      }),
    );
  });
});

it('draws as often as asked in small networks, by size alone in large ones, or not at all', () => {
  const ring = (order: number) =>
    buildCsr(
      order,
      Array.from({ length: order }, (_, at) => [at, (at + 1) % order] as const),
    );
  const ALL = [0.05, 0.1, 0.2];
  expect(planDraws(ring(100), 200, 0)).toEqual({ draws: 200, shares: ALL });
  // 1e10 steps / (3,000 × (3,000 + 6,000)) = 370 measurements, 24 for each of 15 series.
  expect(planDraws(ring(3_000), 200, 0)).toEqual({ draws: 24, shares: ALL });
  // 208 measurements: fewer than 20 for each of 15 series, 41 for each of 5.
  expect(planDraws(ring(4_000), 200, 0)).toEqual({ draws: 41, shares: [0.1] });
  expect(planDraws(ring(8_000), 200, 0)).toEqual({ draws: 0, shares: [] });
  expect(planDraws(ring(3_000), 200, 1_000_000)).toMatchObject({ shares: [] });
  expect(planDraws(ring(4_000), 5, 0)).toEqual({ draws: 5, shares: ALL });
  expect([100, 4_000, 20_000].map((order) => planRewirings(ring(order), 999))).toEqual([
    999, 208, 0,
  ]);
});

it('observed: whom coverage names in the window, and who held the phones it names', () => {
  const at = (day: number) => ({ startMs: day * 86_400_000, endMs: (day + 1) * 86_400_000 });
  const coverage = (subject: string, channel: string, from: number, until: number): Coverage => ({
    ...{ subject, channel, from: at(from), until: at(until), source: 1, row: 1 },
  });
  const snapshot = buildSnapshot(
    ['p', 'q', 'phone-1'],
    [{ source: 'q', target: 'phone-1', kind: 'uses_phone' }],
  );
  const declared = [
    coverage('p', 'surveillance', 10, 20),
    coverage('p', 'calls', 0, 5),
    coverage('phone-1', 'calls', 10, 12),
    coverage('*', 'crossings', 0, 100),
  ];
  expect([...observedEntities(declared, snapshot, undefined)]).toEqual([
    ['p', ['calls', 'surveillance']],
    ['phone-1', ['calls']],
    ['q', ['calls']],
  ]);
  const later = { fromMs: 15 * 86_400_000 };
  expect([...observedEntities(declared, snapshot, later)]).toEqual([['p', ['surveillance']]]);
});
