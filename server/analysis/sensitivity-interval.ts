import type { SensitivityInterval } from '../contract/disruption.js';
import { roundSignificant } from './round-significant.js';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Left out on each side: the interval holds the middle nine tenths. */
const TAIL = 0.05;

/**
 * The sensitivity interval of figures over seeded draws: from the least to the greatest that is left
 * when a twentieth of the draws, rounded down, is left out at either end. So it holds nine tenths of
 * the draws or a little more, and its ends occurred: nothing is interpolated, since no draw has a rank
 * of 2.4 or half a link. It says how far a figure moves under a stated loss or model; it is no
 * confidence interval, since nobody drew the records at random.
 *
 * @returns to 12 significant digits; zeros for no figures.
 */
export function sensitivityInterval(figures: readonly number[]): Interval {
  const sorted = ascending(figures);
  const skipped = Math.floor(TAIL * sorted.length);
  return { low: figureAt(sorted, skipped), high: figureAt(sorted, sorted.length - 1 - skipped) };
}

/** The same with the middle figure, of an even number of draws the lower of the two in the middle. */
export function intervalWithMedian(figures: readonly number[]): SensitivityInterval {
  const { low, high } = sensitivityInterval(figures);
  const median = figureAt(ascending(figures), Math.floor((figures.length - 1) / 2));
  return { low, median, high };
}

function ascending(figures: readonly number[]): number[] {
  return figures.toSorted((left, right) => left - right);
}

function figureAt(sorted: readonly number[], place: number): number {
  return roundSignificant(sorted[place] ?? 0, 12);
}
