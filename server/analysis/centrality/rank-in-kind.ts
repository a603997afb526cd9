import type { EntityKind } from '../../contract/entity.js';

/** What a rank depends on; a protected entity holds none and takes nobody's place. */
export interface Rankable {
  readonly kind: EntityKind;
  readonly betweenness: number;
  readonly isProtected?: boolean | undefined;
}

/**
 * Ranks by betweenness within each kind, 1 = highest; equal values share the rank and the next one is
 * skipped (1, 1, 3). Kinds are ranked apart because a phone between many callers says nothing about
 * the place of a person. Protected entities are not counted: a gap would tell where one of them stands.
 *
 * @returns parallel to the entities; undefined where one is protected.
 */
export function rankInKind(entities: readonly Rankable[]): (number | undefined)[] {
  const valuesByKind = new Map<EntityKind, number[]>();
  for (const { kind, betweenness, isProtected } of entities) {
    if (isProtected === true) continue;
    const known = valuesByKind.get(kind);
    if (known) known.push(betweenness);
    else valuesByKind.set(kind, [betweenness]);
  }
  const ranksByKind = new Map(
    [...valuesByKind].map(([kind, values]) => [kind, rankValues(values)] as const),
  );
  return entities.map(({ kind, betweenness, isProtected }) =>
    isProtected === true ? undefined : ranksByKind.get(kind)?.get(betweenness),
  );
}

/** The rank of each value among all. */
function rankValues(values: readonly number[]): Map<number, number> {
  // An array of numbers sorts several times as fast as one of objects.
  const descending = Float64Array.from(values).sort().reverse();
  const ranks = new Map<number, number>();
  descending.forEach((value, position) => {
    if (!ranks.has(value)) ranks.set(value, position + 1);
  });
  return ranks;
}
