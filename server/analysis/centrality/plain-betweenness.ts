import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { sumBetweenness } from './sum-betweenness.js';

/**
 * Freeman's betweenness over ordered pairs, by one search per node along the links' directions.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function plainBetweenness(csr: Csr, hooks: LoopHooks = {}): Float64Array {
  return sumBetweenness(
    csr,
    Int32Array.from(csr.ids, (_id, node) => node),
    hooks,
  );
}
