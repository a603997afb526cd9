import type { LevelGraph } from './level-graph.js';

/** A node's weight to each group around it; the arrays serve one node after the other. */
export class NeighbourGroups {
  /** Groups in the order in which they were met; `count` of them count. */
  readonly met: Int32Array;
  count = 0;
  /** Of each group met; 0 elsewhere. */
  readonly sums: Float64Array;

  constructor(private readonly graph: LevelGraph) {
    this.met = new Int32Array(graph.order);
    this.sums = new Float64Array(graph.order);
  }

  /** Forgets the node before and adds up this one's weights, which are above 0. */
  weigh(node: number, groups: Int32Array): void {
    const { met, sums } = this;
    const { offsets, targets, weights } = this.graph;
    for (let at = 0; at < this.count; at++) sums[met[at] ?? 0] = 0;
    let count = 0;
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const group = groups[targets[at] ?? 0] ?? 0;
      const sum = sums[group] ?? 0;
      if (sum === 0) met[count++] = group;
      sums[group] = sum + (weights[at] ?? 0);
    }
    this.count = count;
  }
}
