import { connectedComponents } from '../components/connected-components.js';
import { linksToCsr, type Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { indexGroups, type Group } from '../number-groups.js';

/** Pairs that a smaller part of the divisions puts together are no link any more (Tandon et al.). */
const THRESHOLD = 0.2;
const ROUNDS = 20;

export interface Consensus {
  readonly groups: readonly Group[];
  readonly divisions: number;
  /** How often the network of co-membership was divided; 0 = all divisions were the same. */
  readonly rounds: number;
  /** False where the rounds ran out first: then pairs together in more than half are one group. */
  readonly settled: boolean;
}

/**
 * The division on which several agree (Lancichinetti & Fortunato 2012, 10.1038/srep00336): a network
 * whose weights are the part of the divisions that put two together is divided again, as often, until
 * all agree. As in Tandon, Albeshri, Thayananthan, Alhalabi & Fortunato (2019, 10.1103/PhysRevE.99.042301)
 * weights below 0.2 are dropped, and only pairs that are linked are looked at, which keeps it as small as
 * the network; the pairs of a triangle that they close are not added.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param first divisions of the network itself, at least one.
 * @param divide the n-th division, from 0, of a network of co-membership.
 * @throws {AnalysisStopped} between divisions, when the hooks say so.
 */
export function consensus(
  skeleton: Csr,
  first: readonly (readonly Group[])[],
  divide: (network: Csr, run: number) => readonly Group[],
  hooks: LoopHooks = {},
): Consensus {
  let divisions = first;
  let network = skeleton;
  for (let round = 0; round <= ROUNDS; round++) {
    const [one = []] = divisions;
    const told = { divisions: first.length, rounds: round };
    if (divisions.every((other) => isSame(one, other))) {
      return { ...told, groups: one, settled: true };
    }
    const shares = coMembership(network, divisions);
    const isAgreed = shares.every((share) => share === 0 || share === 1);
    if (isAgreed || round === ROUNDS) {
      const joined = keepPairs(network, shares, (share) => share > 0.5);
      return { ...told, groups: connectedComponents(joined), settled: isAgreed };
    }
    const next = keepPairs(network, shares, isKept(network, shares));
    network = next;
    divisions = first.map((_, run) => {
      throwIfStopped(hooks);
      return divide(next, run);
    });
  }
  throw new Error('unreachable: the last round returns');
}

/** Groups are numbered by size and id, so that equal divisions are equal lists. */
function isSame(one: readonly Group[], other: readonly Group[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ members }, at) => {
      const others = other[at]?.members ?? [];
      return members.length === others.length && members.every((id, place) => id === others[place]);
    })
  );
}

/** For each place in the rows, the part of the divisions in which both ends are in one group. */
function coMembership(
  { ids, offsets, targets }: Csr,
  divisions: readonly (readonly Group[])[],
): Float64Array {
  const together = new Float64Array(targets.length);
  for (const division of divisions) {
    const groupOf = indexGroups(division);
    const groups = Int32Array.from(ids, (id) => groupOf.get(id) ?? 0);
    for (let node = 0; node < ids.length; node++) {
      const end = offsets[node + 1] ?? 0;
      for (let at = offsets[node] ?? 0; at < end; at++) {
        if (groups[targets[at] ?? 0] === groups[node]) together[at] = (together[at] ?? 0) + 1;
      }
    }
  }
  return together.map((count) => count / divisions.length);
}

/**
 * Whether a share is high enough; of a node that would lose all its links the strongest stay
 * (Lancichinetti & Fortunato), so that nobody falls out for being hard to place.
 */
function isKept(
  { ids, offsets }: Csr,
  shares: Float64Array,
): (share: number, node: number, target: number) => boolean {
  const strongest = Float64Array.from(ids, (_, node) =>
    shares
      .subarray(offsets[node], offsets[node + 1])
      .reduce((most, share) => Math.max(most, share), 0),
  );
  const isWeak = (node: number, share: number): boolean =>
    (strongest[node] ?? 0) < THRESHOLD && share === strongest[node];
  return (share, node, target) =>
    share > 0 && (share >= THRESHOLD || isWeak(node, share) || isWeak(target, share));
}

/** The pairs that a test keeps, weighted by their shares. */
function keepPairs(
  { ids, offsets, targets }: Csr,
  shares: Float64Array,
  keeps: (share: number, node: number, target: number) => boolean,
): Csr {
  const links = { sources: [] as number[], targets: [] as number[], weights: [] as number[] };
  for (let node = 0; node < ids.length; node++) {
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const target = targets[at] ?? 0;
      const share = shares[at] ?? 0;
      if (target < node || !keeps(share, node, target)) continue;
      links.sources.push(node);
      links.targets.push(target);
      links.weights.push(share);
    }
  }
  return linksToCsr(ids, links, false);
}
