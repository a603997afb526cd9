import type { Csr } from '../csr.js';

/** An undirected graph with further links of weight 1. @param pairs that are not linked yet, each once */
export function addLinks(skeleton: Csr, pairs: readonly (readonly [number, number])[]): Csr {
  const order = skeleton.ids.length;
  const further: number[][] = Array.from({ length: order }, () => []);
  for (const [from, to] of pairs) {
    further[from]?.push(to);
    further[to]?.push(from);
  }
  const offsets = new Int32Array(order + 1);
  const targets = new Int32Array(skeleton.targets.length + pairs.length * 2);
  const weights = new Float64Array(targets.length).fill(1);
  let count = 0;
  for (let node = 0; node < order; node++) {
    const start = skeleton.offsets[node] ?? 0;
    const end = skeleton.offsets[node + 1] ?? 0;
    targets.set(skeleton.targets.subarray(start, end), count);
    weights.set(skeleton.weights.subarray(start, end), count);
    count += end - start;
    for (const target of further[node] ?? []) targets[count++] = target;
    offsets[node + 1] = count;
  }
  return { directed: false, ids: skeleton.ids, offsets, targets, weights };
}
