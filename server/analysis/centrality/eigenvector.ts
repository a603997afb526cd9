import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';

/** Largest admitted distance of a value from its limit, as estimated from the last two rounds. */
const TOLERANCE = 1e-11;
const MAX_ROUNDS = 100_000;

/** Large components get fewer rounds, so that a component takes seconds at most. */
const MAX_LINK_VISITS = 1e9;

const ROUNDS_BETWEEN_CHECKS = 50;

export interface EigenvectorCentrality {
  readonly values: Float64Array;
  /** Components whose values were still moving when the rounds ran out. */
  readonly unsettled: number;
}

/**
 * Eigenvector centrality (Bonacich 1972): an entity's value is proportional to the weighted sum of
 * its neighbours' values. Each connected component is computed by itself and scaled to a largest
 * value of 1, so values of different components are not comparable; an entity without links has 0.
 * Power iteration on A + sI with s the largest link weight: the shift leaves the eigenvectors as they
 * are and lets star-like (bipartite) components settle.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param components node positions of each connected component.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function eigenvector(
  skeleton: Csr,
  components: readonly (readonly number[])[],
  hooks: LoopHooks = {},
): EigenvectorCentrality {
  const values = new Float64Array(skeleton.ids.length);
  const scratch = new Float64Array(skeleton.ids.length);
  let unsettled = 0;
  for (const members of components) {
    if (members.length < 2) continue;
    if (!settle(skeleton, members, values, scratch, hooks)) unsettled++;
  }
  return { values, unsettled };
}

/** Iterates one component; false when the rounds ran out first. */
function settle(
  skeleton: Csr,
  members: readonly number[],
  values: Float64Array,
  scratch: Float64Array,
  hooks: LoopHooks,
): boolean {
  for (const node of members) values[node] = 1;
  const { shift, links } = measureComponent(skeleton, members);
  const rounds = Math.min(MAX_ROUNDS, Math.max(1_000, Math.floor(MAX_LINK_VISITS / links)));
  let lastChange = Infinity;
  for (let round = 0; round < rounds; round++) {
    if (round % ROUNDS_BETWEEN_CHECKS === 0) throwIfStopped(hooks);
    const change = iterate(skeleton, members, shift, values, scratch);
    if (change === 0) return true;
    const rate = change / lastChange;
    // The changes still to come are a geometric series of this rate.
    if (rate < 1 && change < TOLERANCE && (change * rate) / (1 - rate) < TOLERANCE) return true;
    lastChange = change;
  }
  return false;
}

/** One multiplication by A + sI, scaled to a largest value of 1; returns the largest change. */
function iterate(
  skeleton: Csr,
  members: readonly number[],
  shift: number,
  values: Float64Array,
  scratch: Float64Array,
): number {
  const { offsets, targets, weights } = skeleton;
  let largest = 0;
  for (const node of members) {
    let sum = shift * (values[node] ?? 0);
    const end = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < end; link++) {
      sum += (weights[link] ?? 0) * (values[targets[link] ?? 0] ?? 0);
    }
    scratch[node] = sum;
    if (sum > largest) largest = sum;
  }
  let change = 0;
  for (const node of members) {
    const next = (scratch[node] ?? 0) / largest;
    change = Math.max(change, Math.abs(next - (values[node] ?? 0)));
    values[node] = next;
  }
  return change;
}

function measureComponent(
  skeleton: Csr,
  members: readonly number[],
): { shift: number; links: number } {
  let shift = 0;
  let links = 0;
  for (const node of members) {
    const end = skeleton.offsets[node + 1] ?? 0;
    for (let link = skeleton.offsets[node] ?? 0; link < end; link++) {
      shift = Math.max(shift, skeleton.weights[link] ?? 0);
      links++;
    }
  }
  return { shift, links };
}
