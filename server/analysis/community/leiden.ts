import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { numberGroups } from '../number-groups.js';
import type { Random } from '../random.js';
import { bestDivision, type Division } from './best-division.js';
import type { Communities } from './communities.js';
import { isStill } from './is-still.js';
import { aggregate, toLevelGraph, type LevelGraph } from './level-graph.js';
import { modularity } from './modularity.js';
import { moveNodes } from './move-nodes.js';
import { followGroups, ownGroups } from './own-groups.js';
import { refineGroups } from './refine-groups.js';
import { renumber } from './renumber.js';
import { repeatRun } from './repeat-run.js';
import { splitUnconnected } from './split-unconnected.js';

export interface CommunityOptions {
  /** γ of Reichardt & Bornholdt: above 1 more and smaller communities. */
  readonly resolution: number;
  readonly random: Random;
  /**
   * Ends a run that is repeated from its own result once no node gains by moving alone, though in
   * Leiden's method its group might be divided better. Asked without using up random numbers.
   */
  readonly endsWhenStill?: boolean;
}

export interface LeidenOptions extends CommunityOptions {
  /** The best of so many runs is taken. */
  readonly runs?: number;
  /** How often each run is repeated from its own result, at most. */
  readonly rounds?: number;
}

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
  return bestDivision(ids, options.runs ?? RUNS, () =>
    repeatRun(graph, options, (start, round) => improve(graph, start, options, round > 0), hooks),
  );
}

/**
 * Moves, refines and merges, level by level, until every group is one node; null where it ends because
 * nothing moves.
 *
 * @param isRepeated `start` is itself the result of moving.
 */
function improve(
  base: LevelGraph,
  start: Int32Array,
  options: CommunityOptions,
  isRepeated: boolean,
): Division | null {
  if (isRepeated && options.endsWhenStill && isStill(base, start, options.resolution)) return null;
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
