import type { Csr } from '../csr.js';

/**
 * Burt's constraint (1992, p. 54–56): Σ over contacts j of (p(i, j) + Σ p(i, q) p(q, j))², p the share
 * that a contact has in the weight of all an entity's links. High where contacts are few or know each
 * other. Not defined (NaN) for an entity without links.
 *
 * @param mutual undirected, the weights of both directions added (`toSkeleton(csr, false)`).
 */
export function constraint(mutual: Csr): Float64Array {
  const { ids, offsets, targets, weights } = mutual;
  const totals = Float64Array.from(ids, (_id, node) =>
    weights.subarray(offsets[node], offsets[node + 1]).reduce((sum, weight) => sum + weight, 0),
  );
  const invested = new Float64Array(ids.length);
  return Float64Array.from(ids, (_id, node) => {
    const start = offsets[node] ?? 0;
    const end = offsets[node + 1] ?? 0;
    if (start === end) return NaN;
    for (let link = start; link < end; link++) {
      const contact = targets[link] ?? 0;
      const share = (weights[link] ?? 0) / (totals[node] ?? 1);
      invested[contact] = (invested[contact] ?? 0) + share;
      const last = offsets[contact + 1] ?? 0;
      for (let further = offsets[contact] ?? 0; further < last; further++) {
        const other = targets[further] ?? 0;
        const passedOn = (share * (weights[further] ?? 0)) / (totals[contact] ?? 1);
        invested[other] = (invested[other] ?? 0) + passedOn;
      }
    }
    let sum = 0;
    const row = targets.subarray(start, end);
    for (const contact of row) sum += (invested[contact] ?? 0) ** 2;
    for (const contact of row) {
      invested[contact] = 0;
      for (const other of targets.subarray(offsets[contact], offsets[contact + 1])) {
        invested[other] = 0;
      }
    }
    return sum;
  });
}
