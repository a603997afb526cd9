import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { Random } from '../random.js';
import { errorAbove, errorBelow, mostDraws, shareOutDelta } from './kadabra-bounds.js';
import { PathSampler } from './path-sampler.js';
import { boundVertexDiameter } from './vertex-diameter.js';

export interface KadabraOptions {
  /** Largest error of normalised betweenness, above 0. */
  readonly epsilon: number;
  /** Chance that any node has a larger one, between 0 and 1. */
  readonly delta: number;
  readonly random: Random;
}

export interface KadabraBetweenness {
  /** Over ordered pairs. */
  readonly sums: Float64Array;
  /** Shortest paths drawn. */
  readonly draws: number;
}

const DRAWS_BETWEEN_CHECKS = 500;

/** The part of the most draws that is spent on sharing out δ. */
const FIRST_PART = 0.01;

/**
 * Estimates Freeman's betweenness from shortest paths between random pairs until every node's is known
 * to within ε with a confidence of 1 − δ: KADABRA (Borassi & Natale 2016, 10.4230/LIPIcs.ESA.2016.20).
 * How many are needed shows as they are drawn: few where no node lies between a large share of pairs.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function kadabraBetweenness(
  csr: Csr,
  { epsilon, delta, random }: KadabraOptions,
  hooks: LoopHooks = {},
): KadabraBetweenness {
  const order = csr.ids.length;
  if (order < 3) return { sums: new Float64Array(order), draws: 0 };
  // Drawn pairs include those that begin or end at a node, which cannot lie between them.
  const error = (epsilon * (order - 2)) / order;
  const most = mostDraws(order, boundVertexDiameter(csr), error, delta / 2);
  const counter = new PathCounter(csr, random);

  const first = Math.ceil(FIRST_PART * most);
  counter.draw(first);
  const logDeltas = shareOutDelta(
    counter.counts.map((count) => count / first),
    error,
    delta,
  );
  counter.counts.fill(0);

  let draws = 0;
  do {
    throwIfStopped(hooks);
    hooks.onFraction?.(draws / most);
    const more = Math.min(DRAWS_BETWEEN_CHECKS, most - draws);
    counter.draw(more);
    draws += more;
  } while (draws < most && !isSettled(counter.counts, logDeltas, error, most, draws));
  const pairs = order * (order - 1);
  return { sums: counter.counts.map((count) => (count / draws) * pairs), draws };
}

function isSettled(
  counts: Float64Array,
  logDeltas: Float64Array,
  error: number,
  most: number,
  draws: number,
): boolean {
  return counts.every((count, node) => {
    const logDelta = logDeltas[node] ?? 0;
    const share = count / draws;
    return (
      errorAbove(share, logDelta, most, draws) < error &&
      errorBelow(share, logDelta, most, draws) < error
    );
  });
}

/** Counts how many of the paths drawn lead through each node. */
class PathCounter {
  readonly counts: Float64Array;
  private readonly sampler: PathSampler;

  constructor(
    csr: Csr,
    private readonly random: Random,
  ) {
    this.counts = new Float64Array(csr.ids.length);
    this.sampler = new PathSampler(csr, random);
  }

  draw(times: number): void {
    const { counts, sampler, random } = this;
    const order = counts.length;
    for (let time = 0; time < times; time++) {
      const source = Math.floor(random() * order);
      const other = Math.floor(random() * (order - 1));
      sampler.draw(source, other < source ? other : other + 1);
      for (let at = 0; at < sampler.length; at++) {
        const node = sampler.between[at] ?? 0;
        counts[node] = (counts[node] ?? 0) + 1;
      }
    }
  }
}
