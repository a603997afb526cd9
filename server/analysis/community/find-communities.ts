import type { AnalysisParameters, CommunityMethod } from '../../contract/results.js';
import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { countPhrase } from '../projection/count-phrase.js';
import type { ProjectedNetwork } from '../projection/project-network.js';
import { toProjectionGraph, type ProjectionGraph } from '../projection/projection-graph.js';
import { createRandom } from '../random.js';
import type { Communities } from './communities.js';
import { csrLouvain } from './csr-louvain.js';
import { leiden } from './leiden.js';
import { louvain } from './louvain.js';

/** Links above which a network is large: fewer runs, and Louvain's method without an object graph. */
export const LARGE_LINKS = 50_000;

/** Links times runs of a large network: what a run costs grows with its links. */
const LINK_RUNS = 500_000;
const MOST_RUNS = 10;

/** Of each run of Leiden's method on a large network; the later ones gain next to nothing. */
const LARGE_ROUNDS = 2;

export interface CommunityFinder {
  /** The communities that a seed gives. @throws {AnalysisStopped} when the hooks say so. */
  readonly find: (seed: number) => Communities;
  /** How the search differs from that of smaller networks, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * How communities are found: by the method asked for, with as many runs as the size admits.
 *
 * @param toGraph the same network as an object graph; asked for once, and only where it is small.
 */
export function communityFinder(
  csr: Csr,
  toGraph: () => ProjectionGraph,
  { method, resolution }: { method: CommunityMethod; resolution: number },
  hooks: LoopHooks = {},
): CommunityFinder {
  const optionsOf = (seed: number) => ({ resolution, random: createRandom(seed) });
  const links = csr.targets.length / (csr.directed ? 1 : 2);
  if (links <= LARGE_LINKS) {
    if (method === 'leiden')
      return { find: (seed) => leiden(csr, optionsOf(seed), hooks), notes: [] };
    const graph = toGraph();
    return { find: (seed) => louvain(graph, optionsOf(seed), hooks), notes: [] };
  }
  const runs = Math.max(1, Math.min(MOST_RUNS, Math.floor(LINK_RUNS / links)));
  const size = `More than ${LARGE_LINKS.toLocaleString('en-US')} links`;
  if (method === 'leiden') {
    const large = { runs, rounds: LARGE_ROUNDS, isLarge: true };
    return {
      find: (seed) => leiden(csr, { ...optionsOf(seed), ...large }, hooks),
      notes: [
        `${size}: communities are the best of ${countPhrase(runs, 'run')} of Leiden’s method ` +
          `instead of 20, each repeated once, and only where an entity gains by moving.`,
      ],
    };
  }
  return {
    find: (seed) => csrLouvain(csr, { ...optionsOf(seed), runs, isLarge: true }, hooks),
    notes: [
      `${size}: communities are the best of ${countPhrase(runs, 'run')} of Louvain’s method ` +
        'instead of 10, on flat arrays instead of graphology’s.',
    ],
  };
}

/** A projected network, or one that is compared with it. */
export type MeasuredNetwork = Pick<ProjectedNetwork, 'entities' | 'links' | 'csr'>;

/** The search that the parameters of a run name, for its network or one that is compared with it. */
export function finderFor(
  network: MeasuredNetwork,
  { communities = 'louvain', resolution }: Pick<AnalysisParameters, 'communities' | 'resolution'>,
  hooks: LoopHooks = {},
): CommunityFinder {
  const { csr } = network;
  return communityFinder(
    csr,
    () => toProjectionGraph(network, csr.directed),
    { method: communities, resolution },
    hooks,
  );
}
