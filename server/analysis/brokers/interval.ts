export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Left out on each side: the interval holds the middle nine tenths. */
const TAIL = 0.05;

/**
 * The sensitivity interval of figures: from their 5th to their 95th percentile, figures that occurred
 * (nearest rank), nothing between them. It says how far a figure moves under a stated loss; it is no
 * confidence interval, since nobody drew the records at random.
 *
 * @param figures at least one.
 */
export function sensitivityInterval(figures: readonly number[]): Interval {
  const sorted = figures.toSorted((left, right) => left - right);
  const at = (place: number): number => sorted[place] ?? NaN;
  const skipped = Math.floor(TAIL * sorted.length);
  return { low: at(skipped), high: at(sorted.length - 1 - skipped) };
}

/** From the least to the greatest of several intervals. */
export function hullOf(intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map(({ low }) => low)),
    high: Math.max(...intervals.map(({ high }) => high)),
  };
}
