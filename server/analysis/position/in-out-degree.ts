import type { Csr } from '../csr.js';
import { roundSignificant } from '../round-significant.js';

export interface InOut {
  readonly incoming: Float64Array;
  readonly outgoing: Float64Array;
}

/** How many entities link to an entity, and how many it links to; without directions the same. */
export function inOutDegree(csr: Csr): InOut {
  return sumArcs(csr, () => 1);
}

/** The weights that arrive at an entity and that leave it, to 15 significant digits. */
export function inOutStrength(csr: Csr): InOut {
  const { incoming, outgoing } = sumArcs(csr, (arc) => csr.weights[arc] ?? 0);
  const round = (sum: number): number => roundSignificant(sum, 15);
  return { incoming: incoming.map(round), outgoing: outgoing.map(round) };
}

function sumArcs({ ids, offsets, targets }: Csr, valueOf: (arc: number) => number): InOut {
  const incoming = new Float64Array(ids.length);
  const outgoing = new Float64Array(ids.length);
  for (let node = 0; node < ids.length; node++) {
    const end = offsets[node + 1] ?? 0;
    for (let arc = offsets[node] ?? 0; arc < end; arc++) {
      const target = targets[arc] ?? 0;
      outgoing[node] = (outgoing[node] ?? 0) + valueOf(arc);
      incoming[target] = (incoming[target] ?? 0) + valueOf(arc);
    }
  }
  return { incoming, outgoing };
}
