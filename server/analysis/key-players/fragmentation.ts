import type { Csr } from '../csr.js';
import { countPairsWithin } from '../disruption/count-pairs.js';
import { globalEfficiency } from '../disruption/efficiency.js';
import { labelComponents } from '../disruption/label-components.js';
import { remainingGraph } from '../disruption/remaining-graph.js';
import type { Evaluate } from './evaluate.js';

function without(skeleton: Csr, set: readonly number[]): Csr {
  const gone = new Uint8Array(skeleton.ids.length);
  for (const node of set) gone[node] = 1;
  return remainingGraph(skeleton, gone).csr;
}

/**
 * Borgatti's F (2006): the share of pairs of the remaining nodes that no path joins. 1 where fewer
 * than two remain.
 */
export function fragmentation(skeleton: Csr): Evaluate {
  return (set) => {
    const left = without(skeleton, set);
    const order = left.ids.length;
    if (order < 2) return 1;
    return 1 - countPairsWithin(labelComponents(left).sizes) / ((order * (order - 1)) / 2);
  };
}

/**
 * Borgatti's distance-weighted fragmentation (2006): 1 less the mean of 1/d over pairs of the
 * remaining nodes, so 1 less their global efficiency. 1 where fewer than two remain.
 */
export function distanceFragmentation(skeleton: Csr): Evaluate {
  return (set) => {
    const left = without(skeleton, set);
    return left.ids.length < 2 ? 1 : 1 - globalEfficiency(left);
  };
}
