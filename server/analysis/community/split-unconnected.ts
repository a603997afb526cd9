import type { LevelGraph } from './level-graph.js';

/**
 * Divides groups into their connected parts, which never lowers modularity. Leiden's are connected
 * when its last level moved nothing; this makes it certain. Parts are numbered by their first node.
 */
export function splitUnconnected(graph: LevelGraph, groups: Int32Array): Int32Array {
  const { order, offsets, targets } = graph;
  const parts = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  for (let root = 0; root < order; root++) {
    if (parts[root] !== -1) continue;
    const group = groups[root];
    parts[root] = root;
    queue[0] = root;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const node = queue[at] ?? 0;
      const end = offsets[node + 1] ?? 0;
      for (let link = offsets[node] ?? 0; link < end; link++) {
        const target = targets[link] ?? 0;
        if (parts[target] !== -1 || groups[target] !== group) continue;
        parts[target] = root;
        queue[reached++] = target;
      }
    }
  }
  return parts;
}
