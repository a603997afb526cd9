import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { blockBetweenness } from './block-betweenness.js';
import { plainBetweenness } from './plain-betweenness.js';

/**
 * Freeman's betweenness over ordered pairs, every pair counted, by the faster way that there is.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function exactBetweenness(csr: Csr, hooks: LoopHooks = {}): Float64Array {
  return csr.directed ? plainBetweenness(csr, hooks) : blockBetweenness(csr, hooks);
}
