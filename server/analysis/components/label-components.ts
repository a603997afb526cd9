import type { Csr } from '../csr.js';

export interface ComponentLabels {
  /** The component of each node, numbered from 0 in the order of their first nodes. */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
}

/** Connected components of an undirected graph, by one search over all nodes. */
export function labelComponents({ ids, offsets, targets }: Csr): ComponentLabels {
  const of = new Int32Array(ids.length).fill(-1);
  const queue = new Int32Array(ids.length);
  const sizes: number[] = [];
  for (let root = 0; root < ids.length; root++) {
    if (of[root] !== -1) continue;
    const label = sizes.length;
    of[root] = label;
    queue[0] = root;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const node = queue[at] ?? 0;
      const end = offsets[node + 1] ?? 0;
      for (let arc = offsets[node] ?? 0; arc < end; arc++) {
        const target = targets[arc] ?? 0;
        if (of[target] !== -1) continue;
        of[target] = label;
        queue[reached++] = target;
      }
    }
    sizes.push(reached);
  }
  return { of, sizes };
}
