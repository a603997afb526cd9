import type { Csr } from '../csr.js';

/**
 * Core number: the largest k for which the entity is in a part of the network where everybody has at
 * least k neighbours (Seidman 1983). Batagelj & Zaveršnik's algorithm (2003, cs/0310049): take nodes
 * in order of their remaining degree; linear in the links.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param degrees of its nodes; not changed.
 */
export function core(skeleton: Csr, degrees: Int32Array): Int32Array {
  const order = degrees.length;
  const remaining = degrees.slice();
  const starts = countBelow(degrees);
  const queue = new Int32Array(order);
  const positions = new Int32Array(order);
  const next = starts.slice();
  for (let node = 0; node < order; node++) {
    const degree = degrees[node] ?? 0;
    const position = next[degree] ?? 0;
    queue[position] = node;
    positions[node] = position;
    next[degree] = position + 1;
  }

  for (let at = 0; at < order; at++) {
    const node = queue[at] ?? 0;
    const level = remaining[node] ?? 0;
    const end = skeleton.offsets[node + 1] ?? 0;
    for (let link = skeleton.offsets[node] ?? 0; link < end; link++) {
      const neighbour = skeleton.targets[link] ?? 0;
      const degree = remaining[neighbour] ?? 0;
      if (degree <= level) continue;
      // Swap with the first node of the same degree, then move that degree's start past it.
      const start = starts[degree] ?? 0;
      const first = queue[start] ?? 0;
      const position = positions[neighbour] ?? 0;
      queue[position] = first;
      positions[first] = position;
      queue[start] = neighbour;
      positions[neighbour] = start;
      starts[degree] = start + 1;
      remaining[neighbour] = degree - 1;
    }
  }
  return remaining;
}

/** For each degree, how many nodes have less: where its nodes start in the sorted queue. */
function countBelow(degrees: Int32Array): Int32Array {
  const largest = degrees.reduce((most, degree) => Math.max(most, degree), 0);
  const starts = new Int32Array(largest + 2);
  for (const degree of degrees) starts[degree + 1] = (starts[degree + 1] ?? 0) + 1;
  for (let degree = 1; degree < starts.length; degree++) {
    starts[degree] = (starts[degree] ?? 0) + (starts[degree - 1] ?? 0);
  }
  return starts;
}
