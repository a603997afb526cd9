import type { LevelGraph } from './level-graph.js';

/** What is known of groups while nodes move between them. */
export class GroupWeights {
  readonly sizes: Int32Array;
  private readonly outgoing: Float64Array;
  private readonly incoming: Float64Array;

  /** @param groups of each node, numbers below the graph's order. */
  constructor(
    private readonly graph: LevelGraph,
    groups: Int32Array,
    private readonly resolution: number,
  ) {
    this.sizes = new Int32Array(graph.order);
    this.outgoing = new Float64Array(graph.order);
    this.incoming = new Float64Array(graph.order);
    groups.forEach((group, node) => {
      this.add(node, group, 1);
    });
  }

  /** Counts a node in (1) or out (−1). */
  add(node: number, group: number, sign: 1 | -1): void {
    const { graph, sizes, outgoing, incoming } = this;
    sizes[group] = (sizes[group] ?? 0) + sign;
    outgoing[group] = (outgoing[group] ?? 0) + sign * (graph.outgoing[node] ?? 0);
    incoming[group] = (incoming[group] ?? 0) + sign * (graph.incoming[node] ?? 0);
  }

  /** The weight that chance, times the resolution, puts between a node and a group without it. */
  expected(node: number, group: number): number {
    const { graph, outgoing, incoming } = this;
    const there = (graph.outgoing[node] ?? 0) * (incoming[group] ?? 0);
    const back = (graph.incoming[node] ?? 0) * (outgoing[group] ?? 0);
    return (this.resolution * (there + back)) / graph.total;
  }

  /** The same between a group and the rest of a larger one that it is part of. */
  expectedWithin(part: number, whole: GroupWeights, group: number): number {
    const { graph, outgoing, incoming } = this;
    const out = outgoing[part] ?? 0;
    const into = incoming[part] ?? 0;
    const there = out * ((whole.incoming[group] ?? 0) - into);
    const back = into * ((whole.outgoing[group] ?? 0) - out);
    return (this.resolution * (there + back)) / graph.total;
  }
}

/** Adds up a node's weight to each group around it; the sums are to be set back to 0. */
export function weighNeighbours(
  { offsets, targets, weights }: LevelGraph,
  node: number,
  groups: Int32Array,
  sums: Float64Array,
  met: number[],
): void {
  met.length = 0;
  const end = offsets[node + 1] ?? 0;
  for (let at = offsets[node] ?? 0; at < end; at++) {
    const group = groups[targets[at] ?? 0] ?? 0;
    const sum = sums[group] ?? 0;
    if (sum === 0) met.push(group);
    sums[group] = sum + (weights[at] ?? 0);
  }
}
