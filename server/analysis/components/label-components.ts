import type { Csr } from '../csr.js';
import { flood } from './flood.js';

export interface ComponentLabels {
  /** The component of each node, numbered from 0 in the order of their first nodes. */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
}

/** Connected components of an undirected graph, by one search over all nodes. */
export function labelComponents(csr: Csr): ComponentLabels {
  const order = csr.ids.length;
  const of = new Int32Array(order);
  const met = new Uint8Array(order);
  const queue = new Int32Array(order);
  const sizes: number[] = [];
  for (let root = 0; root < order; root++) {
    if (met[root] === 1) continue;
    const reached = flood(csr, root, met, queue);
    for (let at = 0; at < reached; at++) of[queue[at] ?? 0] = sizes.length;
    sizes.push(reached);
  }
  return { of, sizes };
}
