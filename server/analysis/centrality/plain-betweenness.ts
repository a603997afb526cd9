import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { addDependencies } from './betweenness.js';
import { createSearch, searchFrom } from './shortest-path-search.js';

const SOURCES_BETWEEN_CHECKS = 25;

/**
 * Freeman's betweenness over ordered pairs, by one search per node along the links' directions.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function plainBetweenness(csr: Csr, hooks: LoopHooks = {}): Float64Array {
  const order = csr.ids.length;
  const search = createSearch(order);
  const perPath = new Float64Array(order);
  const sums = new Float64Array(order);
  for (let source = 0; source < order; source++) {
    if (source % SOURCES_BETWEEN_CHECKS === 0) {
      throwIfStopped(hooks);
      hooks.onFraction?.(source / order);
    }
    searchFrom(csr, source, search);
    addDependencies(csr, search, perPath, sums);
  }
  return sums;
}
