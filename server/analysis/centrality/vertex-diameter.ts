import type { Csr } from '../csr.js';
import { createSearch, searchFrom } from './shortest-path-search.js';

/**
 * No shortest path has more nodes than this: in each component of an undirected graph twice the
 * distance that the node with most links has to the farthest, and one (Riondato & Kornaropoulos 2016,
 * 10.1007/s10618-015-0423-0). Of a directed graph the number of nodes, because there no single search
 * bounds all others.
 */
export function boundVertexDiameter(csr: Csr): number {
  const { ids, offsets } = csr;
  const order = ids.length;
  if (csr.directed) return order;
  const degree = (node: number): number => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const nodes = ids.map((_id, node) => node).sort((left, right) => degree(right) - degree(left));
  const search = createSearch(order);
  const isMet = new Uint8Array(order);
  let most = Math.min(order, 1);
  for (const root of nodes) {
    if (isMet[root] === 1) continue;
    searchFrom(csr, root, search);
    for (let at = 0; at < search.reached; at++) isMet[search.queue[at] ?? 0] = 1;
    const farthest = search.distance[search.queue[search.reached - 1] ?? 0] ?? 0;
    most = Math.max(most, Math.min(search.reached, 2 * farthest + 1));
  }
  return most;
}
