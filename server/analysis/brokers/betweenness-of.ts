import { blockBetweenness } from '../centrality/block-betweenness.js';
import { plainBetweenness } from '../centrality/plain-betweenness.js';
import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { roundSignificant } from '../round-significant.js';

/**
 * Freeman's betweenness (1977), as every run has it: unordered pairs, in a directed graph ordered
 * ones; to 12 significant digits, so that equal positions tie.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function betweennessOf(csr: Csr, hooks: LoopHooks = {}): Float64Array {
  const sums = (csr.directed ? plainBetweenness : blockBetweenness)(csr, hooks);
  const perPair = csr.directed ? 1 : 2;
  return sums.map((sum) => roundSignificant(sum / perPair, 12));
}
