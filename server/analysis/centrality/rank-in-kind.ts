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
  const ranks = entities.map((): number | undefined => undefined);
  const members = new Map<EntityKind, number[]>();
  entities.forEach(({ kind, isProtected }, at) => {
    if (isProtected === true) return;
    const known = members.get(kind);
    if (known) known.push(at);
    else members.set(kind, [at]);
  });
  const valueOf = (at: number): number => entities[at]?.betweenness ?? 0;
  for (const ranked of members.values()) {
    ranked.sort((left, right) => valueOf(right) - valueOf(left));
    ranked.forEach((at, position) => {
      const above = ranked[position - 1];
      const tied = above !== undefined && valueOf(above) === valueOf(at);
      ranks[at] = tied ? ranks[above] : position + 1;
    });
  }
  return ranks;
}
