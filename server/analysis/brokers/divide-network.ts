import type { BrokerParameters } from '../../contract/brokers.js';
import { communityFinder } from '../community/find-communities.js';
import type { LoopHooks } from '../hooks.js';
import { indexGroups } from '../number-groups.js';
import type { ProjectedNetwork } from '../projection/project-network.js';
import { toProjectionGraph } from '../projection/projection-graph.js';

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
  { communities, resolution, seed }: Pick<BrokerParameters, 'communities' | 'resolution' | 'seed'>,
  { shouldStop }: LoopHooks,
): Division {
  const { csr } = network;
  const finder = communityFinder(
    csr,
    () => toProjectionGraph(network, csr.directed),
    { method: communities ?? 'louvain', resolution },
    { shouldStop },
  );
  const found = finder.find(seed);
  const communityOf = indexGroups(found.groups);
  return {
    groups: csr.ids.map((id) => communityOf.get(id) ?? 0),
    count: found.groups.length,
    modularity: found.modularity,
    notes: finder.notes,
  };
}
