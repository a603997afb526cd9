import type { Recovery } from '../../contract/disruption.js';
import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { createRandom } from '../random.js';
import { intervalWithMedian } from '../sensitivity-interval.js';
import { addLinks } from './add-links.js';
import { countPairsWithin } from './count-pairs.js';
import { globalEfficiency } from './efficiency.js';
import { labelComponents } from '../components/label-components.js';
import { remainingGraph } from './remaining-graph.js';
import { drawNewLinks, type Loss } from './rewire.js';

export interface RecoveryOptions {
  readonly runs: number;
  /** The part of the former contacts who look for a substitute, 0 to 1. */
  readonly share: number;
  /** Of the first run; the others take the next ones. */
  readonly seed: number;
}

/**
 * What a network may be after it has closed its gaps, by `drawNewLinks` with so many seeds: networks
 * resist the removal of central members, and can grow more cohesive after it (Duijn, Kashirin & Sloot
 * 2014, 10.1038/srep04238). Sensitivity intervals: 5th to 95th percentile of the draws.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function simulateRecovery(
  skeleton: Csr,
  losses: readonly Loss[],
  gone: Uint8Array,
  { runs, share, seed }: RecoveryOptions,
  hooks: LoopHooks = {},
): Recovery {
  const { csr, nodes } = remainingGraph(skeleton, gone);
  const places = new Map(Array.from(nodes, (node, place) => [node, place]));
  const drawn = Array.from({ length: runs }, (_, run) => {
    throwIfStopped(hooks);
    hooks.onFraction?.(run / runs);
    const pairs = drawNewLinks(skeleton, losses, gone, share, createRandom(seed + run));
    const recovered = addLinks(
      csr,
      pairs.map(([from, to]) => [places.get(from) ?? 0, places.get(to) ?? 0]),
    );
    const { sizes } = labelComponents(recovered);
    return {
      newLinks: pairs.length,
      largestComponent: sizes.reduce((most, size) => Math.max(most, size), 0),
      efficiency: globalEfficiency(recovered, { shouldStop: hooks.shouldStop }),
      reachablePairs: countPairsWithin(sizes),
    };
  });
  return {
    runs,
    share,
    newLinks: intervalWithMedian(drawn.map(({ newLinks }) => newLinks)),
    largestComponent: intervalWithMedian(drawn.map(({ largestComponent }) => largestComponent)),
    efficiency: intervalWithMedian(drawn.map(({ efficiency }) => efficiency)),
    reachablePairs: intervalWithMedian(drawn.map(({ reachablePairs }) => reachablePairs)),
  };
}
