import type { LevelGraph } from './level-graph.js';

/** Modularity of a division at a resolution (Newman & Girvan 2004; Reichardt & Bornholdt 2006). */
export function modularity(graph: LevelGraph, groups: Int32Array, resolution: number): number {
  const { order, offsets, targets, weights, total } = graph;
  const outgoing = new Float64Array(order);
  const incoming = new Float64Array(order);
  let within = 0;
  for (let node = 0; node < order; node++) {
    const group = groups[node] ?? 0;
    outgoing[group] = (outgoing[group] ?? 0) + (graph.outgoing[node] ?? 0);
    incoming[group] = (incoming[group] ?? 0) + (graph.incoming[node] ?? 0);
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      if (groups[targets[at] ?? 0] === group) within += weights[at] ?? 0;
    }
  }
  // Rows hold both directions added, and each pair is in two rows.
  let value = (graph.inside + within / 2) / total;
  for (let group = 0; group < order; group++) {
    value -= (resolution * (outgoing[group] ?? 0) * (incoming[group] ?? 0)) / total ** 2;
  }
  return value;
}
