import type { Csr } from '../csr.js';
import { numberGroups, type Group } from '../number-groups.js';

/**
 * Connected components, the largest first. An entity without links is a component by itself; an empty
 * graph has none.
 *
 * @param skeleton undirected (see `toSkeleton`): of a directed graph the weakly connected ones.
 */
export function connectedComponents({ ids, offsets, targets }: Csr): Group[] {
  const order = ids.length;
  const isMet = new Uint8Array(order);
  const queue = new Int32Array(order);
  const components: string[][] = [];
  for (let root = 0, reached = 0; root < order; root++) {
    if (isMet[root] === 1) continue;
    const start = reached;
    isMet[root] = 1;
    queue[reached++] = root;
    for (let at = start; at < reached; at++) {
      const node = queue[at] ?? 0;
      const end = offsets[node + 1] ?? 0;
      for (let link = offsets[node] ?? 0; link < end; link++) {
        const target = targets[link] ?? 0;
        if (isMet[target] === 1) continue;
        isMet[target] = 1;
        queue[reached++] = target;
      }
    }
    // Nodes are in id order: sorted as numbers, which is much faster than as texts.
    const members = queue.slice(start, reached).sort();
    components.push(Array.from(members, (node) => ids[node] ?? ''));
  }
  return numberGroups(components);
}
