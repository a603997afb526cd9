import type { Rows } from '../decomposition/twins.js';
import type { ShortestPathSearch } from './shortest-path-search.js';

/**
 * Adds one source's share of Freeman's betweenness (1977) by Brandes' accumulation (2001,
 * 10.1080/0022250X.2001.9990249): δ(v) = Σ σ(v)/σ(w) · (1 + δ(w)) over the nodes w one step further.
 * Kept as (1 + δ(w)) / σ(w), so that each link costs one addition.
 *
 * @param perPath scratch, one number per node.
 * @param sums gets δ(v) of every v but the source, over ordered pairs.
 */
export function addDependencies(
  rows: Rows,
  search: ShortestPathSearch,
  perPath: Float64Array,
  sums: Float64Array,
): void {
  const { offsets, targets } = rows;
  const { queue, distance, pathCount } = search;
  for (let at = search.reached - 1; at > 0; at--) {
    const node = queue[at] ?? 0;
    const next = (distance[node] ?? 0) + 1;
    const paths = pathCount[node] ?? 1;
    let beyond = 0;
    const end = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < end; link++) {
      const target = targets[link] ?? 0;
      if (distance[target] === next) beyond += perPath[target] ?? 0;
    }
    perPath[node] = 1 / paths + beyond;
    sums[node] = (sums[node] ?? 0) + paths * beyond;
  }
}

/**
 * Pairs that an entity of a graph of this size could lie between: (n−1)(n−2), of an undirected
 * graph half of that.
 */
export function countPairs(order: number, directed: boolean): number {
  return ((order - 1) * (order - 2)) / (directed ? 1 : 2);
}
