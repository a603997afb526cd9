import type { BrokerOutcome } from '../../contract/brokers.js';
import { toSkeleton } from '../csr.js';
import { findBlocks } from '../decomposition/blocks.js';
import { cutPoints } from '../position/cut-points.js';
import type { ProjectedNetwork } from '../projection/project-network.js';
import type { BrokerContext } from './contests.js';
import { joinedCommunities } from './joined-communities.js';
import { percentileOf } from './percentile.js';

/** From this percentile of betweenness among persons on a position is told. */
const HIGH_PERCENTILE = 75;

/**
 * Protected persons whom others depend on in the records: cut points, and the highest quarter of persons
 * by betweenness. They are told by id, without values, so that no ranking of them can be made.
 */
export function needingProtection(
  { csr, entities }: ProjectedNetwork,
  groups: readonly number[],
  values: Float64Array,
  { protectedIds }: BrokerContext,
): BrokerOutcome['needingProtection'] {
  const skeleton = toSkeleton(csr, true);
  const cuts = cutPoints(findBlocks(skeleton));
  const persons = entities.flatMap(({ kind }, node) => (kind === 'person' ? [node] : []));
  return persons.flatMap((node) => {
    const id = csr.ids[node] ?? '';
    if (!protectedIds.has(id) || !((values[node] ?? 0) > 0)) return [];
    const cutPoint = cuts[node] === 1;
    if (!cutPoint && percentileOf(node, values, persons) < HIGH_PERCENTILE) return [];
    const communities = joinedCommunities(node, skeleton, groups)
      .map(({ community }) => community)
      .sort((left, right) => left - right);
    return [
      { id, kind: 'person' as const, name: entities[node]?.name ?? '', cutPoint, communities },
    ];
  });
}
