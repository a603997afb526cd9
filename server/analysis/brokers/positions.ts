import type { BrokerPosition } from '../../contract/brokers.js';
import { brokerage } from '../community/brokerage.js';
import { participation } from '../community/participation.js';
import { toSkeleton, type Csr } from '../csr.js';
import { findBlocks } from '../decomposition/blocks.js';
import type { LoopHooks } from '../hooks.js';
import { constraint } from '../position/constraint.js';
import { cutPoints } from '../position/cut-points.js';
import { betweenGroups } from './between-groups.js';

/**
 * The values that a broker's percentiles are of, per node; constraint is NaN without links, and the
 * one that is high where it is low.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function measurePositions(
  csr: Csr,
  groups: readonly number[],
  betweenness: Float64Array,
  hooks: LoopHooks,
): Readonly<Record<BrokerPosition, Float64Array>> {
  const skeleton = toSkeleton(csr, false);
  return {
    betweenness,
    betweenGroups: betweenGroups(csr, groups, hooks),
    participation: participation(skeleton, groups),
    gatekeeper: brokerage(csr, groups).roles.gatekeeper,
    cutPoint: cutPoints(findBlocks(skeleton)),
    constraint: constraint(skeleton),
  };
}
