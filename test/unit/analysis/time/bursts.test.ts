import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBursts } from '../../../../server/analysis/time/bursts.js';

/** −ln of the Poisson probability, with its constant. */
function poissonCost(count: number, rate: number): number {
  let cost = rate - count * Math.log(rate);
  for (let k = 2; k <= count; k++) cost += Math.log(k);
  return cost;
}

/** Kleinberg's cost of a sequence of states (one bit a day), as the paper defines it. */
function sequenceCost(counts: readonly number[], states: number): number {
  const usual = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  let before = 0;
  return counts.reduce((cost, count, day) => {
    const state = (states >> day) & 1;
    const rise = state > before ? Math.log(counts.length) : 0;
    before = state;
    return cost + rise + poissonCost(count, state === 1 ? 2 * usual : usual);
  }, 0);
}

describe('bursts', () => {
  test('are the raised days of the cheapest of all sequences of states', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(30)), { minLength: 1, maxLength: 9 }),
        (counts) => {
          fc.pre(counts.some((count) => count > 0));
          let best = Infinity;
          for (let states = 0; states < 1 << counts.length; states++) {
            best = Math.min(best, sequenceCost(counts, states));
          }
          const found = findBursts(counts, 100);
          const states = found.reduce((bits, { fromDay, untilDay }) => {
            let more = bits;
            for (let day = fromDay; day <= untilDay; day++) more |= 1 << (day - 100);
            return more;
          }, 0);
          expect(sequenceCost(counts, states)).toBeCloseTo(best, 9);
        },
      ),
    );
  });

  test('say from when to when, how many links, and how far they stand out', () => {
    const counts = new Array<number>(60).fill(1);
    counts.splice(20, 3, 12, 9, 11);
    expect(findBursts(counts, 1_000)).toEqual([
      { fromDay: 1_020, untilDay: 1_022, links: 32, weight: expect.any(Number) },
    ]);
    expect(findBursts(counts, 0)[0]!.weight).toBeGreaterThan(Math.log(60));
  });

  test('are none where every day is alike, or empty', () => {
    expect(findBursts(new Array<number>(90).fill(4), 0)).toEqual([]);
    expect(findBursts([0, 0, 0], 0)).toEqual([]);
    expect(findBursts([], 0)).toEqual([]);
  });
});
