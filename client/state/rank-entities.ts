import { BROKER_ROLES, type BrokerRole } from '../../server/contract/further-measures.js';
import type { EntityKind } from '../../server/contract/entity.js';
import type { EntityMeasures } from '../../server/contract/results.js';
import type { MeasureId } from './node-look.js';

export interface RankedEntity {
  readonly entity: EntityMeasures;
  /** 1 = highest; ties share a place. */
  readonly place: number;
  readonly value: number;
}

const ROLES: ReadonlySet<string> = new Set(BROKER_ROLES);

/** Whether a measure is one of Gould and Fernandez' roles. */
export function isRole(measure: MeasureId | BrokerRole): measure is BrokerRole {
  return ROLES.has(measure);
}

/** Undefined where the run did not tell it, or the entity has no group on record. */
function measuredValue(
  entity: EntityMeasures,
  measure: MeasureId | BrokerRole,
): number | undefined {
  return isRole(measure) ? entity.more?.[measure] : entity[measure];
}

/**
 * Entities of one kind by a measure, highest first, ties by id. Protected persons are in no ranking, nor
 * is anybody of whom the measure says nothing.
 */
export function rankEntities(
  entities: readonly EntityMeasures[],
  kind: EntityKind,
  measure: MeasureId | BrokerRole,
): RankedEntity[] {
  const valued = entities.flatMap((entity) => {
    const value = measuredValue(entity, measure);
    const isRanked = entity.kind === kind && entity.isProtected !== true;
    return isRanked && value !== undefined ? [{ entity, value }] : [];
  });
  const sorted = valued.sort((a, b) => b.value - a.value || (a.entity.id < b.entity.id ? -1 : 1));
  const ranked: RankedEntity[] = [];
  sorted.forEach(({ entity, value }, index) => {
    const before = ranked[index - 1];
    ranked.push({ entity, value, place: before?.value === value ? before.place : index + 1 });
  });
  return ranked;
}
