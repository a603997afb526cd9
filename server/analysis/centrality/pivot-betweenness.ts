import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { shuffled, type Random } from '../random.js';
import { blockBetweenness } from './block-betweenness.js';
import { sumBetweenness } from './sum-betweenness.js';

/**
 * Estimates Freeman's betweenness over ordered pairs from searches of some nodes, the pivots, drawn
 * without putting back, as if the others were like them (Brandes & Pich 2007,
 * 10.1142/S0218127407018403). With as many pivots as nodes it is exact.
 *
 * @param pivots how many, from 1; more than there are nodes are all.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function pivotBetweenness(
  csr: Csr,
  { pivots, random }: { pivots: number; random: Random },
  hooks: LoopHooks = {},
): Float64Array {
  const order = csr.ids.length;
  const count = Math.min(pivots, order);
  const sources = shuffled(order, random).slice(0, count);
  const sums = csr.directed
    ? sumBetweenness(csr, sources, hooks)
    : blockBetweenness(csr, hooks, markNodes(order, sources));
  return sums.map((sum) => (sum * order) / count);
}

function markNodes(order: number, nodes: Int32Array): Float64Array {
  const marks = new Float64Array(order);
  for (const node of nodes) marks[node] = 1;
  return marks;
}

/**
 * By how much normalised betweenness from pivots is off at most, for all nodes at once, with a
 * confidence of 1 − δ: Hoeffding's inequality (1963, 10.1080/01621459.1963.10500830; it holds for draws
 * without putting back), and the union bound over the nodes.
 *
 * @param order nodes, 3 or more; with fewer nothing lies between anything.
 */
export function pivotError(order: number, pivots: number, delta: number): number {
  // One search gives a node at most n − 2 of (n − 1)(n − 2) pairs, n times over.
  const range = order / (order - 1);
  return range * Math.sqrt(Math.log((2 * order) / delta) / (2 * pivots));
}
