import type { BrokerRole } from '../../contract/further-measures.js';
import type { Csr } from '../csr.js';

export interface Brokerage {
  readonly roles: Readonly<Record<BrokerRole, Float64Array>>;
  /** Chains through a node of no known group. */
  readonly apart: number;
}

/**
 * Gould & Fernandez' brokerage (1989, 10.2307/270949): for each entity b, in how many chains a → b → c,
 * with no link a → c, it stands in each role. Coordinator: all three in one group; itinerant: a and c
 * in one, b outside; gatekeeper: b and c in one, a outside; representative: a and b in one, c outside;
 * liaison: three groups. Chains are ordered: an undirected one counts in both directions. A chain
 * through a node of no known group is in no role: these are counted apart.
 *
 * @param groups the group of each node, of any division; 0 = none is known.
 */
export function brokerage({ ids, offsets, targets }: Csr, groups: ArrayLike<number>): Brokerage {
  const counts = {
    coordinator: new Float64Array(ids.length),
    itinerant: new Float64Array(ids.length),
    gatekeeper: new Float64Array(ids.length),
    representative: new Float64Array(ids.length),
    liaison: new Float64Array(ids.length),
  };
  let apart = 0;
  const isNear = new Uint8Array(ids.length);
  const rowOf = (node: number): Int32Array => targets.subarray(offsets[node], offsets[node + 1]);
  for (let from = 0; from < ids.length; from++) {
    isNear[from] = 1;
    for (const near of rowOf(from)) isNear[near] = 1;
    for (const broker of rowOf(from)) {
      for (const to of rowOf(broker)) {
        if (isNear[to] === 1) continue;
        const role = roleOf(groups[from] ?? 0, groups[broker] ?? 0, groups[to] ?? 0);
        if (role === null) apart++;
        else counts[role][broker] = (counts[role][broker] ?? 0) + 1;
      }
    }
    isNear[from] = 0;
    for (const near of rowOf(from)) isNear[near] = 0;
  }
  return { roles: counts, apart };
}

function roleOf(from: number, broker: number, to: number): BrokerRole | null {
  if (from === 0 || broker === 0 || to === 0) return null;
  if (from === broker) return to === broker ? 'coordinator' : 'representative';
  if (to === broker) return 'gatekeeper';
  return from === to ? 'itinerant' : 'liaison';
}
