import type { Interval } from '../sensitivity-interval.js';

/** From the least to the greatest of several intervals. */
export function hullOf(intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map(({ low }) => low)),
    high: Math.max(...intervals.map(({ high }) => high)),
  };
}
