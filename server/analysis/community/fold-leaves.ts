import type { LevelGraph } from './level-graph.js';

export interface FoldedGraph {
  readonly graph: LevelGraph;
  /** The node there of each node. */
  readonly nodeOf: Int32Array;
}

/**
 * The graph without nodes that have one neighbour: each becomes a part of that neighbour; of two that have
 * each other alone the first stays. At a resolution of 1 or below no division is worse for it: joining a
 * group adds a leaf's whole weight, and chance, times the resolution, never expects more than that.
 */
export function foldLeaves(graph: LevelGraph): FoldedGraph {
  const { order, offsets, targets } = graph;
  const nodeOf = new Int32Array(order).fill(-1);
  const stays = new Int32Array(order);
  let count = 0;
  for (let node = 0; node < order; node++) {
    const host = hostOf(graph, node);
    if (host !== -1 && (hostOf(graph, host) === -1 || host < node)) continue;
    nodeOf[node] = count;
    stays[count++] = node;
  }
  for (let node = 0; node < order; node++) {
    if (nodeOf[node] === -1) nodeOf[node] = nodeOf[targets[offsets[node] ?? 0] ?? 0] ?? 0;
  }
  return { graph: keep(graph, stays.subarray(0, count), nodeOf), nodeOf };
}

/** The only neighbour of a node; −1 where it has none or several. */
function hostOf({ offsets, targets }: LevelGraph, node: number): number {
  const begin = offsets[node] ?? 0;
  return (offsets[node + 1] ?? 0) - begin === 1 ? (targets[begin] ?? 0) : -1;
}

/** The rows of the nodes that stay, with what the others add to their strength. */
function keep(graph: LevelGraph, stays: Int32Array, nodeOf: Int32Array): LevelGraph {
  const { total } = graph;
  const outgoing = new Float64Array(stays.length);
  const incoming = new Float64Array(stays.length);
  for (let node = 0; node < nodeOf.length; node++) {
    const to = nodeOf[node] ?? 0;
    outgoing[to] = (outgoing[to] ?? 0) + (graph.outgoing[node] ?? 0);
    incoming[to] = (incoming[to] ?? 0) + (graph.incoming[node] ?? 0);
  }
  const offsets = new Int32Array(stays.length + 1);
  const targets = new Int32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  let { inside } = graph;
  let filled = 0;
  for (let to = 0; to < stays.length; to++) {
    const node = stays[to] ?? 0;
    const end = graph.offsets[node + 1] ?? 0;
    for (let at = graph.offsets[node] ?? 0; at < end; at++) {
      const target = nodeOf[graph.targets[at] ?? 0] ?? 0;
      const weight = graph.weights[at] ?? 0;
      if (target === to) inside += weight;
      else {
        targets[filled] = target;
        weights[filled++] = weight;
      }
    }
    offsets[to + 1] = filled;
  }
  return {
    ...{ order: stays.length, offsets, outgoing, incoming, total, inside },
    targets: targets.subarray(0, filled),
    weights: weights.subarray(0, filled),
  };
}
