import { createSearch, searchFrom } from '../centrality/shortest-path-search.js';
import type { Csr } from '../csr.js';
import { remainingGraph } from '../disruption/remaining-graph.js';
import type { Bound } from './evaluate.js';

/**
 * How much distance-weighted fragmentation can be at most once one more node is taken out. Of Σ 1/d over
 * ordered pairs go the pairs of the node itself, known exactly; of the others at most those whose shortest
 * paths all lead over it, each with its whole 1/d. Shared out over their shortest paths, as in
 * length-scaled betweenness (Brandes 2008, 10.1016/j.socnet.2007.11.001), these and some more are summed
 * for all nodes by one search from each.
 *
 * @param skeleton undirected (see `toSkeleton`).
 */
export function distanceFragmentationBounds(skeleton: Csr): Bound {
  return (set) => {
    const gone = new Uint8Array(skeleton.ids.length);
    for (const node of set) gone[node] = 1;
    const { csr, nodes } = remainingGraph(skeleton, gone);
    const { whole, losses } = sumLosses(csr);
    const order = csr.ids.length - 1;
    const bounds = new Float64Array(skeleton.ids.length).fill(1);
    losses.forEach((loss, place) => {
      const left = Math.max(0, whole - loss);
      if (order > 1) bounds[nodes[place] ?? 0] = 1 - left / (order * (order - 1));
    });
    return bounds;
  };
}

/** Σ 1/d over ordered pairs, and of each node the most of it that can go with the node. */
function sumLosses(csr: Csr): { whole: number; losses: Float64Array } {
  const order = csr.ids.length;
  const search = createSearch(order);
  const losses = new Float64Array(order);
  const owed = new Float64Array(order);
  let whole = 0;
  for (let source = 0; source < order; source++) {
    searchFrom(csr, source, search);
    const { queue, distance } = search;
    for (let at = search.reached - 1; at > 0; at--) {
      const node = queue[at] ?? 0;
      const own = 1 / (distance[node] ?? 1);
      const beyond = sumBeyond(csr, search, node, owed);
      whole += own;
      owed[node] = (own + beyond) / (search.pathCount[node] ?? 1);
      // Its own pair with the source in both directions, those beyond it as they come from each source.
      losses[node] = (losses[node] ?? 0) + 2 * own + beyond;
    }
  }
  return { whole, losses };
}

/** What pairs of the source with those beyond a node owe to it. */
function sumBeyond(
  { offsets, targets }: Csr,
  { distance, pathCount }: ReturnType<typeof createSearch>,
  node: number,
  owed: Float64Array,
): number {
  const next = (distance[node] ?? 0) + 1;
  let sum = 0;
  const end = offsets[node + 1] ?? 0;
  for (let arc = offsets[node] ?? 0; arc < end; arc++) {
    const target = targets[arc] ?? 0;
    if (distance[target] === next) sum += owed[target] ?? 0;
  }
  return sum * (pathCount[node] ?? 0);
}
