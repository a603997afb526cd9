import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { numberGroups } from '../number-groups.js';
import { bestDivision, type CommunityOptions, type RunOptions } from './best-division.js';
import type { Communities } from './communities.js';
import { aggregate, toLevelGraph, type LevelGraph } from './level-graph.js';
import { modularity } from './modularity.js';
import { moveNodes } from './move-nodes.js';
import { followGroups, ownGroups } from './own-groups.js';
import { refineGroups } from './refine-groups.js';
import { renumber } from './renumber.js';
import type { Division } from './repeat-run.js';
import { splitUnconnected } from './split-unconnected.js';

export type LeidenOptions = CommunityOptions & Partial<RunOptions>;

/** Runs differ in where they begin; on small networks with many ties ten miss the best now and then. */
const RUNS = 20;

/**
 * Leiden's method (Traag, Waltman & van Eck 2019, 10.1038/s41598-019-41695-z): communities that make
 * modularity large and are connected, each without parts that were better moved; the best of several
 * runs (20), each repeated from its own result while that gains. Directed graphs use directed
 * modularity (Dugué & Perez 2015). Link weights count.
 *
 * @throws {AnalysisStopped} between rounds, when the hooks say so.
 */
export function leiden(csr: Csr, options: LeidenOptions, hooks: LoopHooks = {}): Communities {
  if (csr.targets.length === 0) {
    return { groups: numberGroups(csr.ids.map((id) => [id])), modularity: 0 };
  }
  return leidenOf(toLevelGraph(csr), csr.ids, options, hooks);
}

/** The same of a graph that stands on a level already; `ids` name its nodes. */
export function leidenOf(
  graph: LevelGraph,
  ids: readonly string[],
  options: LeidenOptions,
  hooks: LoopHooks = {},
): Communities {
  return bestDivision(graph, ids, { runs: RUNS, ...options }, improve, hooks);
}

/** Moves, refines and merges, level by level, until every group is one node. */
function improve(base: LevelGraph, start: Int32Array, options: CommunityOptions): Division {
  let graph = base;
  let groups: Int32Array = start.slice();
  const nodeOf = ownGroups(base.order);
  for (;;) {
    moveNodes(graph, groups, options);
    const parts = refineGroups(graph, groups, options);
    const count = renumber(parts, graph.order);
    if (count === graph.order) {
      // Nodes of this level are connected; so are groups of them whose parts are told apart.
      groups = splitUnconnected(graph, groups);
      followGroups(nodeOf, groups);
      return { groups: nodeOf, modularity: modularity(graph, groups, options.resolution) };
    }
    const groupOfPart = new Int32Array(count);
    for (let node = 0; node < parts.length; node++) {
      groupOfPart[parts[node] ?? 0] = groups[node] ?? 0;
    }
    renumber(groupOfPart, graph.order);
    graph = aggregate(graph, parts, count);
    groups = groupOfPart;
    followGroups(nodeOf, parts);
  }
}
