import type { Interval } from '../sensitivity-interval.js';

/**
 * Ranks in which all share one whose intervals overlap, directly or over others between them: 1 + the
 * number of those whose whole chain of intervals lies before.
 *
 * @param intervals of ranks, in any order; the result is parallel.
 */
export function shareRanks(intervals: readonly Interval[]): number[] {
  const order = intervals
    .map((_interval, at) => at)
    .sort((left, right) => (intervals[left]?.low ?? 0) - (intervals[right]?.low ?? 0));
  const ranks = intervals.map(() => 0);
  let reach = -Infinity;
  let shared = 0;
  order.forEach((at, before) => {
    const { low, high } = intervals[at] ?? { low: 0, high: 0 };
    if (low > reach) shared = before + 1;
    ranks[at] = shared;
    reach = Math.max(reach, high);
  });
  return ranks;
}

/** How many stand clearly ahead of each: their whole interval lies before its own. */
export function countAhead(intervals: readonly Interval[]): number[] {
  return intervals.map(({ low }) => intervals.filter(({ high }) => high < low).length);
}
