import type { Csr } from '../csr.js';

/** For each node, the links among its neighbours, each counted from both its ends. */
export function countSharedLinks({ ids, offsets, targets }: Csr): Float64Array {
  const counts = new Float64Array(ids.length);
  const isNear = new Uint8Array(ids.length);
  for (let node = 0; node < ids.length; node++) {
    const row = targets.subarray(offsets[node], offsets[node + 1]);
    for (const near of row) isNear[near] = 1;
    let count = 0;
    for (const near of row) {
      const end = offsets[near + 1] ?? 0;
      for (let at = offsets[near] ?? 0; at < end; at++) count += isNear[targets[at] ?? 0] ?? 0;
    }
    counts[node] = count;
    for (const near of row) isNear[near] = 0;
  }
  return counts;
}
