import type { Csr } from '../csr.js';

/**
 * Burt's effective size (1992, p. 52): an entity's contacts, less what each repeats of the others:
 * Σ over contacts j of 1 − Σ p(i, q) m(j, q), p the share that contact q has in the weight of all the
 * entity's links, m the weight between two contacts by the largest of the first. Without weights n −
 * 2t/n, t the links among n contacts (Borgatti 1997). Not defined (NaN) for an entity without links.
 *
 * @param mutual undirected, the weights of both directions added (`toSkeleton(csr, false)`).
 */
export function effectiveSize({ ids, offsets, targets, weights }: Csr): Float64Array {
  const rowOf = (node: number): Float64Array => weights.subarray(offsets[node], offsets[node + 1]);
  const totals = Float64Array.from(ids, (_id, node) =>
    rowOf(node).reduce((sum, weight) => sum + weight, 0),
  );
  const largest = Float64Array.from(ids, (_id, node) =>
    rowOf(node).reduce((most, weight) => Math.max(most, weight), 0),
  );
  const shares = new Float64Array(ids.length);
  return Float64Array.from(ids, (_id, node) => {
    const start = offsets[node] ?? 0;
    const end = offsets[node + 1] ?? 0;
    if (start === end) return NaN;
    for (let link = start; link < end; link++) {
      shares[targets[link] ?? 0] = (weights[link] ?? 0) / (totals[node] ?? 1);
    }
    const row = targets.subarray(start, end);
    let repeated = 0;
    for (const contact of row) {
      const last = offsets[contact + 1] ?? 0;
      let sum = 0;
      for (let further = offsets[contact] ?? 0; further < last; further++) {
        sum += (shares[targets[further] ?? 0] ?? 0) * (weights[further] ?? 0);
      }
      repeated += sum / (largest[contact] ?? 1);
    }
    for (const contact of row) shares[contact] = 0;
    return row.length - repeated;
  });
}
