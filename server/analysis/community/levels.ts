import type { CommunityMethod } from '../../contract/results.js';
import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import { indexGroups, numberGroups, type Group } from '../number-groups.js';
import { createRandom } from '../random.js';
import { louvainOf } from './csr-louvain.js';
import { leidenOf } from './leiden.js';
import { aggregate, toLevelGraph, type LevelGraph } from './level-graph.js';
import { modularity } from './modularity.js';

export interface Level {
  readonly resolution: number;
  readonly modularity: number;
  readonly groups: readonly Group[];
}

/** Each level has twice the resolution of the coarser one; so many on either side. */
const STEPS = [1, 2] as const;
const RUNS = 10;

type Divide = (graph: LevelGraph, ids: readonly string[], resolution: number) => readonly Group[];

/**
 * Nested levels around a division: at half and a quarter of its resolution whole groups are merged, at
 * twice and four times each group is divided by itself, always by modularity of the whole network
 * (Reichardt & Bornholdt 2006), so that every level divides the coarser one. A level that changes nothing
 * is left out.
 *
 * @returns the other levels, the coarsest first.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function levelsAround(
  csr: Csr,
  groups: readonly Group[],
  { method, resolution, seed }: { method: CommunityMethod; resolution: number; seed: number },
  hooks: LoopHooks = {},
): Level[] {
  if (csr.targets.length === 0) return [];
  const graph = toLevelGraph(csr);
  const random = createRandom(seed);
  const divide: Divide = (of, ids, at) =>
    method === 'leiden'
      ? leidenOf(of, ids, { resolution: at, random, runs: RUNS }, hooks).groups
      : louvainOf(of, ids, { resolution: at, random, runs: RUNS }, hooks).groups;
  const climb = (
    step: (from: readonly Group[], at: number) => readonly Group[],
    resolutionOf: (power: number) => number,
  ): Level[] => {
    const levels: Level[] = [];
    let from = groups;
    for (const power of STEPS) {
      const at = resolutionOf(power);
      const next = step(from, at);
      if (next.length === from.length) continue;
      const value = modularity(graph, placesOf(csr.ids, next), at);
      levels.push({ resolution: at, modularity: value, groups: next });
      from = next;
    }
    return levels;
  };
  const coarser = climb(
    (from, at) => mergeGroups(graph, csr.ids, from, (of, ids) => divide(of, ids, at)),
    (power) => resolution / 2 ** power,
  );
  const finer = climb(
    (from, at) => divide(withoutTies(graph, placesOf(csr.ids, from)), csr.ids, at),
    (power) => resolution * 2 ** power,
  );
  return [...coarser.toReversed(), ...finer];
}

/** The number of the group of each node, from 0. */
function placesOf(ids: readonly string[], groups: readonly Group[]): Int32Array {
  const groupOf = indexGroups(groups);
  return Int32Array.from(ids, (id) => (groupOf.get(id) ?? 1) - 1);
}

/** Divides the network whose nodes are the groups: what it puts together are groups of groups. */
function mergeGroups(
  graph: LevelGraph,
  ids: readonly string[],
  groups: readonly Group[],
  divide: (of: LevelGraph, ids: readonly string[]) => readonly Group[],
): readonly Group[] {
  const whole = aggregate(graph, placesOf(ids, groups), groups.length);
  const names = groups.map((_, at) => String(at));
  return numberGroups(
    divide(whole, names).map(({ members }) =>
      members.flatMap((name) => groups[Number(name)]?.members ?? []),
    ),
  );
}

/**
 * The graph without links between groups, but with everybody's strength in the whole network, so that
 * chance expects what it expects there: nobody leaves a group whom no link joins to another.
 */
function withoutTies(graph: LevelGraph, groups: Int32Array): LevelGraph {
  const { order, offsets, targets, weights } = graph;
  const kept = new Int32Array(order + 1);
  const keptTargets = new Int32Array(targets.length);
  const keptWeights = new Float64Array(targets.length);
  let filled = 0;
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const target = targets[at] ?? 0;
      if (groups[target] !== groups[node]) continue;
      keptTargets[filled] = target;
      keptWeights[filled++] = weights[at] ?? 0;
    }
    kept[node + 1] = filled;
  }
  return {
    ...graph,
    offsets: kept,
    targets: keptTargets.slice(0, filled),
    weights: keptWeights.slice(0, filled),
  };
}
