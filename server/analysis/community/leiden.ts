import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { numberGroups } from '../number-groups.js';
import type { Random } from '../random.js';
import type { Communities } from './communities.js';
import { aggregate, toLevelGraph, type LevelGraph } from './level-graph.js';
import { modularity } from './modularity.js';
import { moveNodes } from './move-nodes.js';
import { refineGroups } from './refine-groups.js';
import { splitUnconnected } from './split-unconnected.js';

export interface CommunityOptions {
  /** γ of Reichardt & Bornholdt: above 1 more and smaller communities. */
  readonly resolution: number;
  readonly random: Random;
}

/** Runs differ in where they begin; on small networks with many ties ten miss the best now and then. */
const RUNS = 20;
const MAX_ROUNDS = 10;

/**
 * Leiden's method (Traag, Waltman & van Eck 2019, 10.1038/s41598-019-41695-z): communities that make
 * modularity large and are connected, each without parts that were better moved; the best of twenty
 * runs, each repeated from its own result while that gains. Directed graphs use directed modularity
 * (Dugué & Perez 2015). Link weights count.
 *
 * @throws {AnalysisStopped} between rounds, when the hooks say so.
 */
export function leiden(csr: Csr, options: CommunityOptions, hooks: LoopHooks = {}): Communities {
  const { ids } = csr;
  if (csr.targets.length === 0) {
    return { groups: numberGroups(ids.map((id) => [id])), modularity: 0 };
  }
  const graph = toLevelGraph(csr);
  let best: Division | undefined;
  for (let run = 0; run < RUNS; run++) {
    const other = runOnce(graph, options, hooks);
    // A margin, so that rounding does not decide between divisions that are equally good.
    if (best === undefined || other.modularity > best.modularity + 1e-12) best = other;
  }
  const members = new Map<number, string[]>();
  best?.groups.forEach((group, node) => {
    const known = members.get(group);
    if (known) known.push(ids[node] ?? '');
    else members.set(group, [ids[node] ?? '']);
  });
  return { groups: numberGroups(members.values()), modularity: best?.modularity ?? 0 };
}

interface Division {
  readonly groups: Int32Array;
  readonly modularity: number;
}

function runOnce(graph: LevelGraph, options: CommunityOptions, hooks: LoopHooks): Division {
  let groups: Int32Array = Int32Array.from({ length: graph.order }, (_, node) => node);
  let best: Division = { groups, modularity: -Infinity };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    throwIfStopped(hooks);
    groups = splitUnconnected(graph, improve(graph, groups, options));
    const value = modularity(graph, groups, options.resolution);
    if (value <= best.modularity + 1e-12) break;
    best = { groups, modularity: value };
  }
  return best;
}

/** Moves, refines and merges, level by level, until every group is one node. */
function improve(base: LevelGraph, start: Int32Array, options: CommunityOptions): Int32Array {
  let graph = base;
  let groups: Int32Array = start.slice();
  let nodeOf = Int32Array.from({ length: base.order }, (_, node) => node);
  for (;;) {
    moveNodes(graph, groups, options);
    const parts = refineGroups(graph, groups, options);
    const count = renumber(parts);
    if (count === graph.order) return nodeOf.map((node) => groups[node] ?? 0);
    const groupOfPart = new Int32Array(count);
    parts.forEach((part, node) => (groupOfPart[part] = groups[node] ?? 0));
    renumber(groupOfPart);
    graph = aggregate(graph, parts, count);
    groups = groupOfPart;
    nodeOf = nodeOf.map((node) => parts[node] ?? 0);
  }
}

/** Numbers groups from 0 in the order in which they appear; returns how many there are. */
function renumber(groups: Int32Array): number {
  const numbers = new Map<number, number>();
  groups.forEach((group, node) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    groups[node] = number;
  });
  return numbers.size;
}
