import { createSearch, searchFrom } from '../centrality/shortest-path-search.js';
import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';

const SOURCES_BETWEEN_CHECKS = 25;

/**
 * Link betweenness (Girvan & Newman 2002, 10.1073/pnas.122653799): the pairs whose shortest paths take
 * a link, each pair shared out over its shortest paths; ordered pairs in a directed graph, else
 * unordered ones. Brandes' accumulation (2008, 10.1016/j.socnet.2007.11.001).
 *
 * @returns a value per arc, parallel to `csr.targets`: both arcs of an undirected link have its value.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function linkBetweenness(csr: Csr, hooks: LoopHooks = {}): Float64Array {
  const { ids, offsets, targets } = csr;
  const search = createSearch(ids.length);
  const perPath = new Float64Array(ids.length);
  const sums = new Float64Array(targets.length);
  for (let source = 0; source < ids.length; source++) {
    if (source % SOURCES_BETWEEN_CHECKS === 0) throwIfStopped(hooks);
    searchFrom(csr, source, search);
    const { queue, distance, pathCount } = search;
    for (let at = search.reached - 1; at >= 0; at--) {
      const node = queue[at] ?? 0;
      const next = (distance[node] ?? 0) + 1;
      const paths = pathCount[node] ?? 1;
      let beyond = 0;
      const end = offsets[node + 1] ?? 0;
      for (let arc = offsets[node] ?? 0; arc < end; arc++) {
        const target = targets[arc] ?? 0;
        if (distance[target] !== next) continue;
        const along = perPath[target] ?? 0;
        beyond += along;
        sums[arc] = (sums[arc] ?? 0) + paths * along;
      }
      perPath[node] = 1 / paths + beyond;
    }
  }
  return csr.directed ? sums : meanOfBothArcs(csr, sums);
}

/** Each arc has the paths along it; from all sources an undirected link has each pair once per arc. */
function meanOfBothArcs({ ids, offsets, targets }: Csr, sums: Float64Array): Float64Array {
  const backwards = new Map<number, number>();
  const means = new Float64Array(sums.length);
  for (let node = 0; node < ids.length; node++) {
    const end = offsets[node + 1] ?? 0;
    for (let arc = offsets[node] ?? 0; arc < end; arc++) {
      const target = targets[arc] ?? 0;
      const back = backwards.get(target * ids.length + node);
      if (back === undefined) backwards.set(node * ids.length + target, arc);
      else means[arc] = means[back] = ((sums[arc] ?? 0) + (sums[back] ?? 0)) / 2;
    }
  }
  return means;
}
