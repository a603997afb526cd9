import type { Structure } from '../../contract/communities.js';
import type { AnalysisParameters } from '../../contract/results.js';
import type { Snapshot } from '../../contract/snapshot.js';
import type { LoopHooks } from '../hooks.js';
import type { ProjectedNetwork } from '../projection/project-network.js';
import { toNullForm } from '../null-model/null-form.js';
import { finderFor } from './find-communities.js';
import { testStructure } from './test-structure.js';

/**
 * Compares a projected network with as many random ones as the parameters say; modularity is found in
 * each by the same method, with as many runs, as in the network itself.
 *
 * @param network the projection of the snapshot; at least one link.
 * @param observed modularity of the best division that the seed gives.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function studyStructure(
  network: ProjectedNetwork,
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  observed: number,
  hooks: LoopHooks = {},
): Structure {
  const { nullDraws: draws = 0, seed } = parameters;
  return testStructure(
    network.csr,
    toNullForm(snapshot, parameters, network),
    observed,
    {
      ...{ draws, seed },
      modularityOf: (drawn) =>
        finderFor(drawn, parameters, { shouldStop: hooks.shouldStop }).find(seed).modularity,
    },
    hooks,
  );
}
