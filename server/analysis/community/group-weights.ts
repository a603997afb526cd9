import type { LevelGraph } from './level-graph.js';

/** What is known of groups while nodes move between them. */
export class GroupWeights {
  readonly sizes: Int32Array;
  /** Of each group the weight that leaves, then the weight that arrives: looked up together. */
  readonly ends: Float64Array;
  private readonly outgoing: Float64Array;
  private readonly incoming: Float64Array;
  private readonly total: number;

  /** @param groups of each node, numbers below the graph's order. */
  constructor(
    { order, outgoing, incoming, total }: LevelGraph,
    groups: Int32Array,
    private readonly resolution: number,
  ) {
    this.sizes = new Int32Array(order);
    this.ends = new Float64Array(2 * order);
    this.outgoing = outgoing;
    this.incoming = incoming;
    this.total = total;
    for (let node = 0; node < order; node++) this.add(node, groups[node] ?? 0, 1);
  }

  /** Counts a node in (1) or out (−1). */
  add(node: number, group: number, sign: 1 | -1): void {
    const { sizes, ends } = this;
    sizes[group] = (sizes[group] ?? 0) + sign;
    ends[2 * group] = (ends[2 * group] ?? 0) + sign * (this.outgoing[node] ?? 0);
    ends[2 * group + 1] = (ends[2 * group + 1] ?? 0) + sign * (this.incoming[node] ?? 0);
  }

  /** The weight that chance, times the resolution, puts between a node and a group without it. */
  expected(node: number, group: number): number {
    const { ends } = this;
    const there = (this.outgoing[node] ?? 0) * (ends[2 * group + 1] ?? 0);
    const back = (this.incoming[node] ?? 0) * (ends[2 * group] ?? 0);
    return (this.resolution * (there + back)) / this.total;
  }

  /** The same between a group and the rest of a larger one that it is part of. */
  expectedWithin(part: number, whole: GroupWeights, group: number): number {
    const out = this.ends[2 * part] ?? 0;
    const into = this.ends[2 * part + 1] ?? 0;
    const there = out * ((whole.ends[2 * group + 1] ?? 0) - into);
    const back = into * ((whole.ends[2 * group] ?? 0) - out);
    return (this.resolution * (there + back)) / this.total;
  }
}
