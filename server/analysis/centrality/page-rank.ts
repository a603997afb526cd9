import { transpose, type Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';

const DAMPING = 0.85;
const TOLERANCE = 1e-14;

/** Each round shrinks the error by the damping: 0.85^300 is 1e-21, far below the tolerance. */
const MAX_ROUNDS = 300;

/**
 * PageRank (Page, Brin, Motwani & Winograd 1999): where a walk is found that follows a link with
 * probability 0.85, in proportion to the weights, and else starts anew anywhere. From an entity
 * without outgoing links the walk starts anew. Undirected links are followed both ways. The values
 * add up to 1. Iterated until the sum of changes is below 1e-14.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function pageRank(csr: Csr, hooks: LoopHooks = {}): Float64Array {
  const order = csr.ids.length;
  const outgoing = sumRows(csr);
  // Each value is gathered from where it comes from: writing in one place is faster than in many.
  const incoming = csr.directed ? transpose(csr) : csr;
  let ranks = new Float64Array(order).fill(1 / order);
  let next = new Float64Array(order);
  const shares = new Float64Array(order);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    throwIfStopped(hooks);
    const dangling = shareOut(ranks, outgoing, shares);
    gather(incoming, shares, (DAMPING * dangling + 1 - DAMPING) / order, next);
    let change = 0;
    for (let node = 0; node < order; node++) {
      change += Math.abs((next[node] ?? 0) - (ranks[node] ?? 0));
    }
    [ranks, next] = [next, ranks];
    if (change < TOLERANCE) break;
  }
  return ranks;
}

/** What each node gives per weight of its links; returns the sum over those that have none. */
function shareOut(ranks: Float64Array, outgoing: Float64Array, shares: Float64Array): number {
  let dangling = 0;
  for (let node = 0; node < ranks.length; node++) {
    const rank = ranks[node] ?? 0;
    const weight = outgoing[node] ?? 0;
    if (weight === 0) dangling += rank;
    shares[node] = (DAMPING * rank) / weight;
  }
  return dangling;
}

/** What each node gets, from a base on. */
function gather(incoming: Csr, shares: Float64Array, base: number, sums: Float64Array): void {
  const { offsets, targets, weights } = incoming;
  for (let node = 0; node < sums.length; node++) {
    let sum = base;
    const end = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < end; link++) {
      sum += (shares[targets[link] ?? 0] ?? 0) * (weights[link] ?? 0);
    }
    sums[node] = sum;
  }
}

function sumRows(csr: Csr): Float64Array {
  return Float64Array.from(csr.ids, (_id, node) => {
    const row = csr.weights.subarray(csr.offsets[node], csr.offsets[node + 1]);
    return row.reduce((sum, weight) => sum + weight, 0);
  });
}
