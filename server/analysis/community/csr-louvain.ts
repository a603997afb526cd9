import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { numberGroups } from '../number-groups.js';
import { bestDivision, type CommunityOptions, type RunOptions } from './best-division.js';
import type { Communities } from './communities.js';
import { aggregate, toLevelGraph, type LevelGraph } from './level-graph.js';
import { modularity } from './modularity.js';
import { moveNodes } from './move-nodes.js';
import { followGroups, ownGroups } from './own-groups.js';
import { renumber } from './renumber.js';
import type { Division } from './repeat-run.js';

/**
 * Louvain's method (Blondel et al. 2008, 10.1088/1742-5468/2008/10/P10008) over compressed sparse rows,
 * for networks on which an object graph takes longer to build than communities to find. Nodes wait in
 * a queue, as in Leiden's method, instead of being gone through again and again, and each run is
 * repeated from its own result while that gains, so that nodes can leave groups that were merged (Rotta
 * & Noack 2011, 10.1145/1963190.1970376). Directed graphs use directed modularity (Dugué & Perez 2015).
 * Link weights count. The method does not promise that a community is connected.
 *
 * @throws {AnalysisStopped} between rounds, when the hooks say so.
 */
export function csrLouvain(csr: Csr, options: RunOptions, hooks: LoopHooks = {}): Communities {
  if (csr.targets.length === 0) {
    return { groups: numberGroups(csr.ids.map((id) => [id])), modularity: 0 };
  }
  return louvainOf(toLevelGraph(csr), csr.ids, options, hooks);
}

/** The same of a graph that stands on a level already; `ids` name its nodes. */
export function louvainOf(
  graph: LevelGraph,
  ids: readonly string[],
  options: RunOptions,
  hooks: LoopHooks = {},
): Communities {
  return bestDivision(graph, ids, options, improve, hooks);
}

/** Moves and merges, level by level, until every group is one node; null where no node moves at all. */
function improve(base: LevelGraph, start: Int32Array, options: CommunityOptions): Division | null {
  const groupOf = ownGroups(base.order);
  let graph = base;
  let groups = start.slice();
  for (;;) {
    const hasMoved = moveNodes(graph, groups, options);
    if (!hasMoved && graph === base) return null;
    const count = renumber(groups, graph.order);
    followGroups(groupOf, groups);
    if (count === graph.order) {
      return { groups: groupOf, modularity: modularity(graph, groups, options.resolution) };
    }
    graph = aggregate(graph, groups, count);
    groups = ownGroups(count);
  }
}
