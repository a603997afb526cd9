import type { Csr } from '../csr.js';
import { roundSignificant } from '../round-significant.js';

/**
 * Degree: how many different entities an entity is linked to (Freeman 1979), whatever the direction.
 *
 * @param skeleton undirected (see `toSkeleton`).
 */
export function degree(skeleton: Csr): Int32Array {
  return Int32Array.from(
    skeleton.ids,
    (_id, node) => (skeleton.offsets[node + 1] ?? 0) - (skeleton.offsets[node] ?? 0),
  );
}

/**
 * Strength: the sum of the weights of an entity's links (Barrat et al. 2004), of a directed graph
 * those that arrive and those that leave; in the unit of the weight, to 15 significant digits.
 */
export function strength(csr: Csr): Float64Array {
  const sums = new Float64Array(csr.ids.length);
  for (let node = 0; node < csr.ids.length; node++) {
    const end = csr.offsets[node + 1] ?? 0;
    for (let at = csr.offsets[node] ?? 0; at < end; at++) {
      const weight = csr.weights[at] ?? 0;
      const target = csr.targets[at] ?? 0;
      sums[node] = (sums[node] ?? 0) + weight;
      if (csr.directed) sums[target] = (sums[target] ?? 0) + weight;
    }
  }
  return sums.map((sum) => roundSignificant(sum, 15));
}
