import { transpose, type Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import type { Random } from '../random.js';
import { errorAbove, errorBelow, mostDraws, shareOutDelta } from './kadabra-bounds.js';
import { PathCounter } from './path-counter.js';
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
  const back = csr.directed ? transpose(csr) : csr;
  const countPaths = (draws: number): PathCounter =>
    new PathCounter({
      ...{ offsets: csr.offsets, targets: csr.targets },
      ...{ backOffsets: back.offsets, backTargets: back.targets },
      ...{ seed: Math.floor(random() * 2 ** 32), draws },
    });

  const first = Math.ceil(FIRST_PART * most);
  const before = countPaths(first);
  while (before.draws < first) before.drawRound({ ...hooks, onFraction: undefined });
  const logDeltas = shareOutDelta(
    before.counts.map((count) => count / first),
    error,
    delta,
  );

  const paths = countPaths(most);
  do paths.drawRound(hooks);
  while (paths.draws < most && !isSettled(paths, logDeltas, error, most));
  const { counts, draws } = paths;
  const pairs = order * (order - 1);
  return { sums: counts.map((count) => (count / draws) * pairs), draws };
}

function isSettled(
  { counts, draws }: PathCounter,
  logDeltas: Float64Array,
  error: number,
  most: number,
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
