import { transpose, type Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';

const DAMPING = 0.85;
const TOLERANCE = 1e-14;

/** More than any network takes: some 45 rounds without directions, 200 with them. */
const MAX_ROUNDS = 300;

/**
 * How far a round goes beyond the value that it finds. Without directions the equations are symmetric up
 * to scaling, so that every factor below 2 converges, and 1.3 takes half the rounds of 1; with
 * directions only 1 is sure to.
 */
const UNDIRECTED_RELAXATION = 1.3;

/** The equations, and where their solution stands. */
interface System {
  readonly offsets: Int32Array;
  readonly sources: Int32Array;
  /** Null where all links weigh the same. */
  readonly weights: Float64Array | null;
  readonly values: Float64Array;
  /** What a node passes on per value and weight of a link, and what it passes on now. */
  readonly factors: Float64Array;
  readonly shares: Float64Array;
  readonly relaxation: number;
}

/**
 * PageRank (Page, Brin, Motwani & Winograd 1999): where a walk is found that follows a link with
 * probability 0.85, in proportion to the weights, and else starts anew anywhere. From an entity
 * without outgoing links the walk starts anew. Undirected links are followed both ways. The values
 * add up to 1.
 *
 * What starts anew from entities without links raises every value by one factor, so the equations are
 * solved without it and scaled to add up to 1 (Del Corso, Gullì & Romani 2005,
 * 10.1080/15427951.2005.10129108), by successive over-relaxation (Young 1954), until the sum of changes
 * is below 1e-14 of the sum of values.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function pageRank(csr: Csr, hooks: LoopHooks = {}): Float64Array {
  const values = new Float64Array(csr.ids.length).fill(1);
  const { factors, isEven } = passedOn(csr);
  // Each value is gathered from where it comes from: writing in one place is faster than in many.
  const { offsets, targets, weights } = csr.directed ? transpose(csr) : csr;
  const system: System = {
    ...{ offsets, sources: targets, weights: isEven ? null : weights },
    ...{ values, factors, shares: factors.slice() },
    relaxation: csr.directed ? 1 : UNDIRECTED_RELAXATION,
  };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    throwIfStopped(hooks);
    const change = improve(system);
    if (change < TOLERANCE * sumOf(values)) break;
  }
  const total = sumOf(values);
  return values.map((value) => value / total);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** One round over all nodes, each with what the ones before it came to; returns the sum of changes. */
function improve(system: System): number {
  const { offsets, sources, weights, values, factors, shares, relaxation } = system;
  let change = 0;
  for (let node = 0; node < values.length; node++) {
    let sum = 1 - DAMPING;
    const end = offsets[node + 1] ?? 0;
    let link = offsets[node] ?? 0;
    if (weights === null) for (; link < end; link++) sum += shares[sources[link] ?? 0] ?? 0;
    else {
      for (; link < end; link++) {
        sum += (shares[sources[link] ?? 0] ?? 0) * (weights[link] ?? 0);
      }
    }
    const before = values[node] ?? 0;
    const step = relaxation * (sum - before);
    change += Math.abs(step);
    values[node] = before + step;
    shares[node] = (before + step) * (factors[node] ?? 0);
  }
  return change;
}

/** By what a node's value is divided among its links: by their weight, or number where all weigh the same. */
function passedOn({ ids, offsets, weights }: Csr): { factors: Float64Array; isEven: boolean } {
  const isEven = weights.every((weight) => weight === weights[0]);
  const factors = new Float64Array(ids.length);
  for (let node = 0; node < ids.length; node++) {
    const end = offsets[node + 1] ?? 0;
    let sum = 0;
    for (let link = offsets[node] ?? 0; link < end; link++)
      sum += isEven ? 1 : (weights[link] ?? 0);
    factors[node] = sum === 0 ? 0 : DAMPING / sum;
  }
  return { factors, isEven };
}
