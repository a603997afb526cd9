import type { Csr } from '../csr.js';
import { findBlocks } from '../decomposition/blocks.js';

/**
 * How many links exact betweenness visits: those of each block for each of its members, of a directed
 * graph all for each node. Twins, which save more, are not looked for.
 */
export function betweennessCost(csr: Csr): number {
  const { ids, offsets, targets } = csr;
  if (csr.directed) return ids.length * targets.length;
  const { count, starts, members } = findBlocks(csr);
  // A node is in one block that it does not open, at most; a link in that of one of its ends.
  const ownBlock = new Int32Array(ids.length).fill(-1);
  for (let block = 0; block < count; block++) {
    const end = starts[block + 1] ?? 0;
    for (let at = (starts[block] ?? 0) + 1; at < end; at++) ownBlock[members[at] ?? 0] = block;
  }
  let cost = 0;
  for (let node = 0; node < ids.length; node++) {
    const own = ownBlock[node] ?? -1;
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const target = targets[at] ?? 0;
      const other = ownBlock[target] ?? -1;
      const opens = other !== -1 && members[starts[other] ?? 0] === node;
      const block = opens ? other : own;
      const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
      // A bridge is weighed, not searched.
      if (size > 2) cost += size;
    }
  }
  return cost;
}
