import type { PossibleRanks } from '../../contract/brokers.js';
import type { Interval } from '../sensitivity-interval.js';

/**
 * Between which ranks each may stand, by its interval and those of the others: 1 + the number whose whole
 * interval lies before its own, to the number whose interval does not lie wholly behind. Each pair is
 * compared by itself: that A overlaps B and B overlaps C says nothing of A and C.
 *
 * @param intervals of ranks, in any order; the result is parallel.
 * @param others ranked with them and not among them: the worst rank is then no better than the end of
 * one's own interval.
 */
export function possibleRanks(intervals: readonly Interval[], others = 0): PossibleRanks[] {
  return intervals.map(({ low, high }) => {
    const before = intervals.filter((each) => each.high < low).length;
    const behind = intervals.filter((each) => each.low > high).length;
    const worst = intervals.length - behind;
    return { best: before + 1, worst: others > 0 ? Math.max(worst, Math.ceil(high)) : worst };
  });
}
