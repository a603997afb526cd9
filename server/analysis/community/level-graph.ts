import { countingSort } from '../counting-sort.js';
import { toSkeleton, type Csr } from '../csr.js';
import { inOutStrength } from '../position/in-out-degree.js';

/**
 * A graph as community detection sees it on one level: nodes may stand for many entities. An undirected
 * link is two directed ones of half its weight, so that one modularity serves both (Dugué & Perez 2015).
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
  /** All weight, and the part of it that is inside nodes: links of entities that are one node. */
  readonly total: number;
  readonly inside: number;
}

export function toLevelGraph(csr: Csr): LevelGraph {
  const { offsets, targets, weights } = toSkeleton(csr, false);
  const { outgoing, incoming } = inOutStrength(csr);
  const order = csr.ids.length;
  let total = 0;
  for (let node = 0; node < order; node++) {
    // Without directions both are the same array.
    if (!csr.directed) outgoing[node] = (outgoing[node] ?? 0) / 2;
    total += outgoing[node] ?? 0;
  }
  return { order, offsets, targets, weights, outgoing, incoming, total, inside: 0 };
}

/**
 * The graph whose nodes are groups of another's.
 *
 * @param groups of each node, numbered from 0 without gaps.
 */
export function aggregate(graph: LevelGraph, groups: Int32Array, count: number): LevelGraph {
  const outgoing = new Float64Array(count);
  const incoming = new Float64Array(count);
  for (let node = 0; node < graph.order; node++) {
    const group = groups[node] ?? 0;
    outgoing[group] = (outgoing[group] ?? 0) + (graph.outgoing[node] ?? 0);
    incoming[group] = (incoming[group] ?? 0) + (graph.incoming[node] ?? 0);
  }
  const members = countingSort(groups, count);
  const offsets = new Int32Array(count + 1);
  const arcs = Math.min(graph.targets.length, count * (count - 1));
  const targets = new Int32Array(arcs);
  const weights = new Float64Array(arcs);
  /** Where in the row at hand each other group is, 1 more: what is less is of an earlier row. */
  const places = new Int32Array(count);
  let filled = 0;
  /** In two rows each, with both directions added. */
  let within = 0;
  for (let group = 0; group < count; group++) {
    const rowStart = filled;
    const last = members.starts[group + 1] ?? 0;
    for (let each = members.starts[group] ?? 0; each < last; each++) {
      const node = members.places[each] ?? 0;
      const end = graph.offsets[node + 1] ?? 0;
      for (let at = graph.offsets[node] ?? 0; at < end; at++) {
        const other = groups[graph.targets[at] ?? 0] ?? 0;
        if (other === group) {
          within += graph.weights[at] ?? 0;
          continue;
        }
        const place = (places[other] ?? 0) - 1;
        if (place >= rowStart) {
          weights[place] = (weights[place] ?? 0) + (graph.weights[at] ?? 0);
        } else {
          targets[filled] = other;
          weights[filled] = graph.weights[at] ?? 0;
          places[other] = ++filled;
        }
      }
    }
    offsets[group + 1] = filled;
  }
  return {
    ...{ order: count, offsets, outgoing, incoming, total: graph.total },
    inside: graph.inside + within / 2,
    targets: targets.slice(0, filled),
    weights: weights.slice(0, filled),
  };
}
