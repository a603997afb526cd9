import type { Csr } from '../csr.js';
import type { Evaluate } from './evaluate.js';
import { createMaskedSearch } from './masked-search.js';

/** Nodes that are left without a set of different nodes, and the pairs among them. */
function countLeft({ ids }: Csr, set: readonly number[]): { order: number; pairs: number } {
  const order = ids.length - set.length;
  return { order, pairs: (order * (order - 1)) / 2 };
}

/**
 * Borgatti's F (2006): the share of pairs of the remaining nodes that no path joins. 1 where fewer than
 * two remain.
 */
export function fragmentation(skeleton: Csr): Evaluate {
  const { joinedPairs } = createMaskedSearch(skeleton);
  return (set) => {
    const { order, pairs } = countLeft(skeleton, set);
    return order < 2 ? 1 : 1 - joinedPairs(set) / pairs;
  };
}

/**
 * Borgatti's distance-weighted fragmentation (2006): 1 less the mean of 1/d over pairs of the remaining
 * nodes, so 1 less their global efficiency. 1 where fewer than two remain.
 */
export function distanceFragmentation(skeleton: Csr): Evaluate {
  const { inverseDistances } = createMaskedSearch(skeleton);
  return (set) => {
    const { order, pairs } = countLeft(skeleton, set);
    return order < 2 ? 1 : 1 - inverseDistances(set) / (2 * pairs);
  };
}
