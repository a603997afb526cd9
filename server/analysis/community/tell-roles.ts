import {
  BROKER_ROLES,
  type FurtherMeasure,
  type Partition,
  type PartitionNote,
} from '../../contract/further-measures.js';
import type { Csr } from '../csr.js';
import { type Brokerage, brokerage } from './brokerage.js';
import { placeByValue, type StatedValues } from './place-by-value.js';

export interface ToldRoles {
  /** Of nodes without a recorded value, where that decides, NaN: they have no role. */
  readonly values: Brokerage['roles'];
  /** Absent where communities decide: everybody is in one. */
  readonly note?: PartitionNote;
}

/**
 * Broker roles by the partition that was asked for; null where no role was.
 *
 * @param communities the community of each node.
 * @param stated what records state of entities; for any other partition than communities.
 */
export function tellRoles(
  chosen: readonly FurtherMeasure[],
  partition: Partition | undefined,
  csr: Csr,
  communities: ArrayLike<number>,
  stated: StatedValues | null,
): ToldRoles | null {
  const isAsked = BROKER_ROLES.some((role) => chosen.includes(role));
  if (!isAsked) return null;
  if (partition === undefined || partition === 'community') {
    return { values: brokerage(csr, communities).roles };
  }
  const { groups, count, placed, several } = placeByValue(csr.ids, stated ?? new Map());
  const { roles, apart } = brokerage(csr, groups);
  for (const role of BROKER_ROLES) {
    groups.forEach((group, node) => {
      if (group === 0) roles[role][node] = NaN;
    });
  }
  const without = csr.ids.length - placed;
  const note = { by: partition, groups: count, placed, without, several, chainsApart: apart };
  return { values: roles, note };
}
