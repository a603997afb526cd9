import type { Csr } from '../csr.js';

/** A graph without some of its nodes, its own nodes numbered anew in the same order. */
export interface RemainingGraph {
  readonly csr: Csr;
  /** The node of the whole graph that each node is. */
  readonly nodes: Int32Array;
}

/** @param gone 1 for each node that is taken out, with its links */
export function remainingGraph(csr: Csr, gone: Uint8Array): RemainingGraph {
  const order = csr.ids.length;
  const places = new Int32Array(order).fill(-1);
  const nodes: number[] = [];
  for (let node = 0; node < order; node++) {
    if (gone[node] === 1) continue;
    places[node] = nodes.length;
    nodes.push(node);
  }
  const offsets = new Int32Array(nodes.length + 1);
  const targets = new Int32Array(csr.targets.length);
  const weights = new Float64Array(csr.targets.length);
  let count = 0;
  nodes.forEach((node, place) => {
    const end = csr.offsets[node + 1] ?? 0;
    for (let arc = csr.offsets[node] ?? 0; arc < end; arc++) {
      const target = places[csr.targets[arc] ?? 0] ?? -1;
      if (target < 0) continue;
      targets[count] = target;
      weights[count++] = csr.weights[arc] ?? 0;
    }
    offsets[place + 1] = count;
  });
  return {
    csr: {
      directed: csr.directed,
      ids: nodes.map((node) => csr.ids[node] ?? ''),
      offsets,
      targets: targets.slice(0, count),
      weights: weights.slice(0, count),
    },
    nodes: Int32Array.from(nodes),
  };
}
