import { addTo } from '../batches/add-to.js';
import { runInTurn } from '../batches/run-in-turn.js';
import { countBatches } from '../batches/source-batches.js';
import { flood } from '../components/flood.js';
import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { SOURCES } from './bit-search.js';

/** How often a group of searches follows a link, about: they come by on a few different steps. */
const STEPS_PER_LINK = 4;

/** What closeness and harmonic centrality need of all distances towards each node. */
export interface DistanceSums {
  /** Sum of the distances, in links. */
  readonly farness: Float64Array;
  /** How many others reach it. */
  readonly reachedBy: Float64Array;
  /** Sum of 1/distance. */
  readonly inverse: Float64Array;
}

/** Links visited, about, by all searches of a graph. */
export function distanceSteps({ ids, targets }: Csr): number {
  return Math.ceil(ids.length / SOURCES) * targets.length * STEPS_PER_LINK;
}

/**
 * Searches from 32 sources at once, a bit for each, so that a link is followed once for all that
 * come by it on the same step (Then et al. 2014, 10.14778/2735496.2735507). Exact.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function sumDistances(csr: Csr, hooks: LoopHooks = {}): DistanceSums {
  const { ids, offsets, targets } = csr;
  const order = ids.length;
  const sums = new Float64Array(3 * order);
  const run = hooks.runBatches ?? runInTurn;
  const groups = Math.ceil(order / SOURCES);
  run(
    {
      kind: 'distances',
      input: { offsets, targets, sources: neighbourly(csr) },
      batches: countBatches(groups, sums.length),
      outputLength: sums.length,
      steps: distanceSteps(csr),
    },
    addTo(sums),
    hooks,
  );
  return {
    farness: sums.subarray(0, order),
    reachedBy: sums.subarray(order, 2 * order),
    inverse: sums.subarray(2 * order),
  };
}

/** Nodes in the order of a search, so that those searched from together lie close together. */
function neighbourly(csr: Csr): Int32Array {
  const queue = new Int32Array(csr.ids.length);
  const met = new Uint8Array(csr.ids.length);
  let count = 0;
  for (let root = 0; root < csr.ids.length; root++) {
    if (met[root] === 0) count = flood(csr, root, met, queue, count);
  }
  return queue;
}
