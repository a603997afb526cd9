import type { AnalysisParameters } from '../contract/results.js';
import type { Snapshot } from '../contract/snapshot.js';
import { BETWEENNESS_BUDGET } from './centrality/choose-betweenness.js';
import type { Csr } from './csr.js';
import { projectNetwork } from './projection/project-network.js';

export interface TieStrengths {
  /** The links of the network, weighted by how strong a tie is; null where they are not to be searched. */
  readonly csr: Csr | null;
  readonly notes: readonly string[];
}

/**
 * The weights whose inverses are lengths, where a measure asks for them: those that were chosen, and
 * without a choice the number of different days, because many calls on one day are not a strong tie. Null
 * where nobody asks, or where searching them would visit more links than the budget of betweenness.
 *
 * @param csr the same network as it is measured.
 */
export function tieStrengths(
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  csr: Csr,
): TieStrengths {
  const { measures = [], weight, betweennessBudget = BETWEENNESS_BUDGET } = parameters;
  if (!measures.includes('weightedBetweenness') && !measures.includes('weightedCloseness')) {
    return { csr: null, notes: [] };
  }
  if (csr.ids.length * csr.targets.length > betweennessBudget * 1e6) {
    const budget = betweennessBudget.toLocaleString('en-US');
    return {
      csr: null,
      notes: [
        `Weighted betweenness and closeness are left out: they would visit more than ${budget} million links.`,
      ],
    };
  }
  if (weight.by !== 'none') return { csr, notes: [] };
  return {
    csr: projectNetwork(snapshot, { ...parameters, weight: { by: 'days' } }).csr,
    notes: [
      'For weighted betweenness and closeness a link weighs as many different days as its records name.',
    ],
  };
}
