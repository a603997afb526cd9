import type { LevelGraph } from './level-graph.js';

/**
 * Divides groups into their connected parts, which never lowers modularity. Leiden's are connected
 * when its last level moved nothing; this makes it certain. Parts are numbered by their first node.
 */
export function splitUnconnected(graph: LevelGraph, groups: Int32Array): Int32Array {
  const parts = new Int32Array(graph.order).fill(-1);
  for (let root = 0; root < graph.order; root++) {
    if (parts[root] !== -1) continue;
    parts[root] = root;
    const queue = [root];
    for (const node of queue) {
      for (const near of graph.targets.subarray(graph.offsets[node], graph.offsets[node + 1])) {
        if (parts[near] !== -1 || groups[near] !== groups[root]) continue;
        parts[near] = root;
        queue.push(near);
      }
    }
  }
  return parts;
}
