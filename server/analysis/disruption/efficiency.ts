import { sumDistances } from '../centrality/distance-sums.js';
import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { roundSignificant } from '../round-significant.js';

/**
 * Global efficiency (Latora & Marchiori 2001, 10.1103/PhysRevLett.87.198701): the mean of 1/d over all
 * pairs, a pair that no path joins adding 0; every link one step long. To 12 significant digits; 0 below
 * two nodes.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function globalEfficiency(skeleton: Csr, hooks: LoopHooks = {}): number {
  const order = skeleton.ids.length;
  if (order < 2) return 0;
  const sum = sumDistances(skeleton, hooks).inverse.reduce((total, each) => total + each, 0);
  return roundSignificant(sum / (order * (order - 1)), 12);
}
