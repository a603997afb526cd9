import { createSearch, searchFrom } from '../centrality/shortest-path-search.js';
import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { roundSignificant } from '../round-significant.js';

const SOURCES_BETWEEN_CHECKS = 25;

/**
 * Betweenness between groups: the pairs of others **from different groups** whose shortest paths pass
 * an entity, each pair shared out over its shortest paths. Freeman's betweenness (1977) over a set of
 * pairs (Flom, Friedman, Strauss & Neaigus 2004, Connections 26), by Brandes' accumulation (2001).
 *
 * @param groups the group of each node.
 * @returns unordered pairs, in a directed graph ordered ones; to 12 significant digits.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function betweenGroups(
  csr: Csr,
  groups: ArrayLike<number>,
  hooks: LoopHooks = {},
): Float64Array {
  const { ids, offsets, targets } = csr;
  const search = createSearch(ids.length);
  const perPath = new Float64Array(ids.length);
  const sums = new Float64Array(ids.length);
  for (let source = 0; source < ids.length; source++) {
    if (source % SOURCES_BETWEEN_CHECKS === 0) {
      throwIfStopped(hooks);
      hooks.onFraction?.(source / ids.length);
    }
    searchFrom(csr, source, search);
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
      const counts = groups[node] === groups[source] ? 0 : 1;
      perPath[node] = counts / paths + beyond;
      sums[node] = (sums[node] ?? 0) + paths * beyond;
    }
  }
  const perPair = csr.directed ? 1 : 2;
  return sums.map((sum) => roundSignificant(sum / perPair, 12));
}
