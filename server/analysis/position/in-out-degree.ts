import type { Csr } from '../csr.js';
import { roundSignificant } from '../round-significant.js';

export interface InOut {
  readonly incoming: Float64Array;
  readonly outgoing: Float64Array;
}

/** How many entities link to an entity, and how many it links to; without directions the same. */
export function inOutDegree(csr: Csr): InOut {
  return sumArcs(csr, null);
}

/** The weights that arrive at an entity and that leave it, to 15 significant digits. */
export function inOutStrength(csr: Csr): InOut {
  return sumArcs(csr, csr.weights);
}

/** @param values of each arc; null = 1. */
function sumArcs({ directed, ids, offsets, targets }: Csr, values: Float64Array | null): InOut {
  const outgoing = new Float64Array(ids.length);
  const incoming = directed ? new Float64Array(ids.length) : outgoing;
  for (let node = 0; node < ids.length; node++) {
    const end = offsets[node + 1] ?? 0;
    let sum = 0;
    for (let arc = offsets[node] ?? 0; arc < end; arc++) {
      const value = values === null ? 1 : (values[arc] ?? 0);
      sum += value;
      if (!directed) continue;
      const target = targets[arc] ?? 0;
      incoming[target] = (incoming[target] ?? 0) + value;
    }
    outgoing[node] = sum;
  }
  for (const sums of directed ? [outgoing, incoming] : [outgoing]) {
    for (let node = 0; node < sums.length; node++)
      sums[node] = roundSignificant(sums[node] ?? 0, 15);
  }
  return { incoming, outgoing };
}
