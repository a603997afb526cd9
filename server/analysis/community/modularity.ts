import type { LevelGraph } from './level-graph.js';

/** Modularity of a division at a resolution (Newman & Girvan 2004; Reichardt & Bornholdt 2006). */
export function modularity(graph: LevelGraph, groups: Int32Array, resolution: number): number {
  const outgoing = new Float64Array(graph.order);
  const incoming = new Float64Array(graph.order);
  let inside = 0;
  groups.forEach((group, node) => {
    outgoing[group] = (outgoing[group] ?? 0) + (graph.outgoing[node] ?? 0);
    incoming[group] = (incoming[group] ?? 0) + (graph.incoming[node] ?? 0);
    const end = graph.offsets[node + 1] ?? 0;
    for (let at = graph.offsets[node] ?? 0; at < end; at++) {
      if (groups[graph.targets[at] ?? 0] === group) inside += graph.weights[at] ?? 0;
    }
  });
  // Rows hold both directions added, and each pair is in two rows.
  let value = inside / 2 / graph.total;
  outgoing.forEach((out, group) => {
    value -= (resolution * out * (incoming[group] ?? 0)) / graph.total ** 2;
  });
  return value;
}
