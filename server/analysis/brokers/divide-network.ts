import type { BrokerParameters } from '../../contract/brokers.js';
import { finderFor } from '../community/find-communities.js';
import type { LoopHooks } from '../hooks.js';
import { indexGroups } from '../number-groups.js';
import type { ProjectedNetwork } from '../projection/project-network.js';

export interface Division {
  /** The community of each node, numbered as a run numbers them. */
  readonly groups: readonly number[];
  readonly count: number;
  readonly modularity: number;
  /** How the search differs from that of smaller networks, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * The communities that a run with the same parameters finds.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function divideNetwork(
  network: ProjectedNetwork,
  parameters: Pick<BrokerParameters, 'communities' | 'resolution' | 'seed'>,
  { shouldStop }: LoopHooks,
): Division {
  const { csr } = network;
  const finder = finderFor(network, parameters, { shouldStop });
  const found = finder.find(parameters.seed);
  const communityOf = indexGroups(found.groups);
  return {
    groups: csr.ids.map((id) => communityOf.get(id) ?? 0),
    count: found.groups.length,
    modularity: found.modularity,
    notes: finder.notes,
  };
}
