import { toSkeleton, type Csr } from '../csr.js';
import { inOutStrength } from '../position/in-out-degree.js';

/**
 * A graph as community detection sees it on one level: nodes may stand for many entities. Undirected
 * links are two directed ones, so that one modularity serves both (Dugué & Perez 2015).
 */
export interface LevelGraph {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** Weight between two nodes, both directions added; in the rows of both. */
  readonly weights: Float64Array;
  /** Weight that leaves and that arrives, inside a node too. */
  readonly outgoing: Float64Array;
  readonly incoming: Float64Array;
  /** All weight. */
  readonly total: number;
}

export function toLevelGraph(csr: Csr): LevelGraph {
  const { offsets, targets, weights } = toSkeleton(csr, false);
  const { outgoing, incoming } = inOutStrength(csr);
  return {
    ...{ order: csr.ids.length, offsets, targets, outgoing, incoming },
    weights: csr.directed ? weights : weights.map((weight) => 2 * weight),
    total: outgoing.reduce((sum, weight) => sum + weight, 0),
  };
}

/**
 * The graph whose nodes are groups of another's.
 *
 * @param groups of each node, numbered from 0 without gaps.
 */
export function aggregate(graph: LevelGraph, groups: Int32Array, count: number): LevelGraph {
  const outgoing = new Float64Array(count);
  const incoming = new Float64Array(count);
  const members = Array.from({ length: count }, (): number[] => []);
  groups.forEach((group, node) => {
    outgoing[group] = (outgoing[group] ?? 0) + (graph.outgoing[node] ?? 0);
    incoming[group] = (incoming[group] ?? 0) + (graph.incoming[node] ?? 0);
    members[group]?.push(node);
  });
  const offsets = new Int32Array(count + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  members.forEach((nodes, group) => {
    const row = new Map<number, number>();
    for (const node of nodes) {
      const end = graph.offsets[node + 1] ?? 0;
      for (let at = graph.offsets[node] ?? 0; at < end; at++) {
        const other = groups[graph.targets[at] ?? 0] ?? 0;
        if (other !== group) row.set(other, (row.get(other) ?? 0) + (graph.weights[at] ?? 0));
      }
    }
    for (const [other, weight] of row) {
      targets.push(other);
      weights.push(weight);
    }
    offsets[group + 1] = targets.length;
  });
  return {
    ...{ order: count, offsets, outgoing, incoming, total: graph.total },
    targets: Int32Array.from(targets),
    weights: Float64Array.from(weights),
  };
}
