import type { Csr } from '../csr.js';

/**
 * How long each arc is, parallel to `csr.targets`: 1/w^α (Opsahl, Agneessens & Skvoretz 2010,
 * 10.1016/j.socnet.2010.03.006). α = 0: every link one step; α = 1: Dijkstra's lengths of Newman (2001)
 * and Brandes (2001).
 *
 * @throws {RangeError} for a weight that is not above 0, naming the two ends by their numbers.
 */
export function linkLengths(
  { ids, offsets, targets, weights }: Csr,
  exponent: number,
): Float64Array {
  const lengths = new Float64Array(targets.length);
  for (let node = 0; node < ids.length; node++) {
    const end = offsets[node + 1] ?? 0;
    for (let arc = offsets[node] ?? 0; arc < end; arc++) {
      const weight = weights[arc] ?? NaN;
      if (!(weight > 0 && weight < Infinity)) {
        const ends = `${node.toString()} and ${String(targets[arc])}`;
        throw new RangeError(`The link between ${ends} has no length: its weight is ${weight}.`);
      }
      lengths[arc] = exponent === 0.5 ? 1 / Math.sqrt(weight) : 1 / weight ** exponent;
    }
  }
  return lengths;
}
