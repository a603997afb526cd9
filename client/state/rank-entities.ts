import type { EntityKind } from '../../server/contract/entity.js';
import type { EntityMeasures } from '../../server/contract/results.js';
import type { MeasureId } from './node-look.js';

export interface RankedEntity {
  readonly entity: EntityMeasures;
  /** 1 = highest; ties share a place. */
  readonly place: number;
  readonly value: number;
}

/** Entities of one kind by a measure, highest first, ties by id. Protected persons are in no ranking. */
export function rankEntities(
  entities: readonly EntityMeasures[],
  kind: EntityKind,
  measure: MeasureId,
): RankedEntity[] {
  const sorted = entities
    .filter((each) => each.kind === kind && each.isProtected !== true)
    .sort((a, b) => b[measure] - a[measure] || (a.id < b.id ? -1 : 1));
  const ranked: RankedEntity[] = [];
  sorted.forEach((entity, index) => {
    const value = entity[measure];
    const before = ranked[index - 1];
    ranked.push({ entity, value, place: before?.value === value ? before.place : index + 1 });
  });
  return ranked;
}
