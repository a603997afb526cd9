import type { Rows } from '../decomposition/twins.js';

/** The last breadth-first search; its arrays are used again by the next one. */
export interface ShortestPathSearch {
  /** Nodes in the order in which they were reached, the source first; `reached` of them count. */
  readonly queue: Int32Array;
  reached: number;
  /** Links from the source; −1 where it does not lead. */
  readonly distance: Int32Array;
  /** How many shortest paths lead from the source to the node. */
  readonly pathCount: Float64Array;
}

export function createSearch(order: number): ShortestPathSearch {
  return {
    queue: new Int32Array(order),
    reached: 0,
    distance: new Int32Array(order).fill(-1),
    pathCount: new Float64Array(order),
  };
}

/** Searches along the links' directions, every link one step long, and counts shortest paths. */
export function searchFrom(rows: Rows, source: number, search: ShortestPathSearch): void {
  const { offsets, targets } = rows;
  const { queue, distance, pathCount } = search;
  for (let at = 0; at < search.reached; at++) distance[queue[at] ?? 0] = -1;
  queue[0] = source;
  distance[source] = 0;
  pathCount[source] = 1;
  let reached = 1;
  for (let at = 0; at < reached; at++) {
    const node = queue[at] ?? 0;
    const next = (distance[node] ?? 0) + 1;
    const paths = pathCount[node] ?? 0;
    const end = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < end; link++) {
      const target = targets[link] ?? 0;
      const known = distance[target] ?? 0;
      if (known === -1) {
        distance[target] = next;
        pathCount[target] = paths;
        queue[reached++] = target;
      } else if (known === next) {
        pathCount[target] = (pathCount[target] ?? 0) + paths;
      }
    }
  }
  search.reached = reached;
}
