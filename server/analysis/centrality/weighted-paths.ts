import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { roundSignificant } from '../round-significant.js';
import { closeness } from './closeness.js';
import { linkLengths } from './link-lengths.js';
import { WeightedSearch } from './weighted-search.js';

const SOURCES_BETWEEN_CHECKS = 25;

/** One number per node, in the order of the graph. */
export interface WeightedPaths {
  /** Pairs, as `betweenness` without weights: unordered, in a directed graph ordered. */
  readonly betweenness: Float64Array;
  /** Wasserman & Faust's, distances towards the node. */
  readonly closeness: Float64Array;
}

/**
 * Betweenness (Brandes 2001) and closeness where a link of weight w is 1/w^α long (Opsahl, Agneessens &
 * Skvoretz 2010): n searches.
 *
 * @param csr weights above 0.
 * @param exponent α
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function weightedPaths(csr: Csr, exponent: number, hooks: LoopHooks = {}): WeightedPaths {
  const order = csr.ids.length;
  const search = new WeightedSearch(csr, linkLengths(csr, exponent));
  const sums = new Float64Array(order);
  const farness = new Float64Array(order);
  const reachedBy = new Int32Array(order);
  const dependency = new Float64Array(order);
  for (let source = 0; source < order; source++) {
    if (source % SOURCES_BETWEEN_CHECKS === 0) throwIfStopped(hooks);
    search.from(source);
    for (let at = search.reached - 1; at > 0; at--) {
      const node = search.settled[at] ?? 0;
      farness[node] = (farness[node] ?? 0) + (search.distance[node] ?? 0);
      reachedBy[node] = (reachedBy[node] ?? 0) + 1;
      dependency[node] = dependencyOf(csr, search, node, dependency);
      sums[node] = (sums[node] ?? 0) + (dependency[node] ?? 0);
    }
  }
  const perPair = csr.directed ? 1 : 2;
  return {
    betweenness: sums.map((sum) => roundSignificant(sum / perPair, 12)),
    closeness: farness.map((sum, node) => closeness(reachedBy[node] ?? 0, sum, order)),
  };
}

/** What the source's paths to those beyond a node owe to it, those beyond it being known. */
function dependencyOf(
  { offsets, targets }: Csr,
  search: WeightedSearch,
  node: number,
  dependency: Float64Array,
): number {
  let beyond = 0;
  const end = offsets[node + 1] ?? 0;
  for (let arc = offsets[node] ?? 0; arc < end; arc++) {
    if (!search.isOnPath(node, arc)) continue;
    const target = targets[arc] ?? 0;
    beyond += (1 + (dependency[target] ?? 0)) / (search.pathCount[target] ?? 1);
  }
  return beyond * (search.pathCount[node] ?? 0);
}
