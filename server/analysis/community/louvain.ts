import graphologyLouvain, { type DetailedLouvainOutput } from 'graphology-communities-louvain';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { numberGroups, type Group } from '../number-groups.js';
import type { ProjectionGraph } from '../projection/projection-graph.js';
import type { Random } from '../random.js';
import type { Communities } from './communities.js';

/** Runs differ in where they begin; the best of ten is seldom far from the best there is. */
const RUNS = 10;

/**
 * Louvain's method (Blondel et al. 2008, 10.1088/1742-5468/2008/10/P10008): communities that make
 * modularity large, found greedily; the best of ten runs. Another seed may find others of about the
 * same modularity. Directed graphs use directed modularity (Dugué & Perez 2015). Link weights count.
 * Entities without links are communities by themselves; the method does not promise that a community
 * is connected.
 *
 * @param resolution γ of Reichardt & Bornholdt: above 1 more and smaller communities.
 * @throws {AnalysisStopped} between runs, when the hooks say so.
 */
export function louvain(
  graph: ProjectionGraph,
  { resolution, random }: { resolution: number; random: Random },
  hooks: LoopHooks = {},
): Communities {
  const ids = graph.mapNodes((_key, { id }) => id);
  if (graph.size === 0) return { groups: numberGroups(ids.map((id) => [id])), modularity: 0 };
  const scale = weightScale(graph);
  const runOnce = (): DetailedLouvainOutput => {
    throwIfStopped(hooks);
    return graphologyLouvain.detailed(graph, {
      resolution,
      rng: random,
      getEdgeWeight: (_edge, { weight }) => weight * scale,
    });
  };
  let best = runOnce();
  for (let run = 1; run < RUNS; run++) {
    const other = runOnce();
    // A margin, so that rounding does not decide between partitions that are equally good.
    if (other.modularity > best.modularity + 1e-12) best = other;
  }
  return {
    groups: groupByLabel(ids, best.dendrogram.at(-1) ?? []),
    modularity: best.modularity,
  };
}

function groupByLabel(ids: readonly string[], labels: ArrayLike<number>): Group[] {
  const members = new Map<number, string[]>();
  ids.forEach((id, node) => {
    const label = labels[node] ?? 0;
    const known = members.get(label);
    if (known) known.push(id);
    else members.set(label, [id]);
  });
  return numberGroups(members.values());
}

/**
 * Weights scaled by a power of two (exact) to about 1: the library compares gains with a fixed margin
 * of 1e-10, which large amounts of money would drown.
 */
function weightScale(graph: ProjectionGraph): number {
  const total = graph.reduceEdges((sum, _edge, { weight }) => sum + weight, 0);
  return 2 ** -Math.floor(Math.log2(total / graph.size));
}
