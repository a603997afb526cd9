import type { AgainstChance } from '../../contract/communities.js';
import { empiricalP } from '../brokers/benjamini-hochberg.js';
import { roundSignificant } from '../round-significant.js';
import { sensitivityInterval } from '../sensitivity-interval.js';

/** Values that differ by less are equal: sums of fractions in another order. */
const TOLERANCE = 1e-9;

/** A figure beside those of random networks, one at least: mean, middle nine tenths, z and p. */
export function againstChance(observed: number, drawn: readonly number[]): AgainstChance {
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const squares = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, drawn.length - 1));
  const { low, high } = sensitivityInterval(drawn);
  const reached = drawn.filter((value) => value >= observed - TOLERANCE).length;
  return {
    mean: roundSignificant(mean, 6),
    low: roundSignificant(low, 6),
    high: roundSignificant(high, 6),
    ...(deviation > TOLERANCE && { z: roundSignificant((observed - mean) / deviation, 6) }),
    p: roundSignificant(empiricalP(reached, drawn.length), 6),
  };
}
