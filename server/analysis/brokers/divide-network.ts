import type { BrokerParameters } from '../../contract/brokers.js';
import { leiden } from '../community/leiden.js';
import { louvain } from '../community/louvain.js';
import type { LoopHooks } from '../hooks.js';
import { indexGroups } from '../number-groups.js';
import { createRandom } from '../random.js';
import type { BrokerNetwork } from './project-network.js';

export interface Division {
  /** The community of each node, numbered as a run numbers them. */
  readonly groups: readonly number[];
  readonly count: number;
  readonly modularity: number;
}

/**
 * The communities that a run with the same parameters finds.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function divideNetwork(
  { graph, csr }: BrokerNetwork,
  { communities, resolution, seed }: BrokerParameters,
  { shouldStop }: LoopHooks,
): Division {
  const options = { resolution, random: createRandom(seed) };
  const found =
    communities === 'leiden'
      ? leiden(csr, options, { shouldStop })
      : louvain(graph, options, { shouldStop });
  const communityOf = indexGroups(found.groups);
  return {
    groups: csr.ids.map((id) => communityOf.get(id) ?? 0),
    count: found.groups.length,
    modularity: found.modularity,
  };
}
