import type { SensitivityInterval } from '../contract/disruption.js';
import { roundSignificant } from './round-significant.js';

/**
 * 5th, 50th and 95th percentile, interpolated between the values next to it (Hyndman & Fan 1996, type 7,
 * as NumPy does). Zeros for no values.
 */
export function sensitivityInterval(values: readonly number[]): SensitivityInterval {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number): number => {
    const position = share * (sorted.length - 1);
    const below = sorted[Math.floor(position)] ?? 0;
    const above = sorted[Math.ceil(position)] ?? 0;
    return roundSignificant(below + (above - below) * (position - Math.floor(position)), 12);
  };
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}
