import type { Csr } from '../csr.js';
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
  let ranks = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    throwIfStopped(hooks);
    const next = step(csr, outgoing, ranks);
    const change = next.reduce((sum, rank, node) => sum + Math.abs(rank - (ranks[node] ?? 0)), 0);
    ranks = next;
    if (change < TOLERANCE) break;
  }
  return ranks;
}

function step(csr: Csr, outgoing: Float64Array, ranks: Float64Array): Float64Array<ArrayBuffer> {
  const order = csr.ids.length;
  const dangling = ranks.reduce((sum, rank, node) => (outgoing[node] === 0 ? sum + rank : sum), 0);
  const next = new Float64Array(order).fill((DAMPING * dangling + 1 - DAMPING) / order);
  for (let node = 0; node < order; node++) {
    const share = (DAMPING * (ranks[node] ?? 0)) / (outgoing[node] ?? 1);
    const end = csr.offsets[node + 1] ?? 0;
    for (let link = csr.offsets[node] ?? 0; link < end; link++) {
      const target = csr.targets[link] ?? 0;
      next[target] = (next[target] ?? 0) + share * (csr.weights[link] ?? 0);
    }
  }
  return next;
}

function sumRows(csr: Csr): Float64Array {
  return Float64Array.from(csr.ids, (_id, node) => {
    const row = csr.weights.subarray(csr.offsets[node], csr.offsets[node + 1]);
    return row.reduce((sum, weight) => sum + weight, 0);
  });
}
