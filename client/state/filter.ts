import type { EntityKind } from '../../server/contract/entity.js';
import type { GradeFilter } from '../../server/contract/grade.js';
import type { GraphFilter } from '../../server/contract/graph-view.js';
import type { LinkKind } from '../../server/contract/link.js';

/** A list of kinds with one more or less; null when it would hold all there are: no filter at all. */
function toggled<K extends string>(
  admitted: readonly K[] | undefined,
  all: readonly K[],
  kind: K,
): K[] | null {
  const now = admitted ?? all;
  const next = now.includes(kind) ? now.filter((each) => each !== kind) : [...now, kind];
  return all.every((each) => next.includes(each)) ? null : next;
}

export function toggleEntityKind(
  { entityKinds, ...rest }: GraphFilter,
  all: readonly EntityKind[],
  kind: EntityKind,
): GraphFilter {
  const next = toggled(entityKinds, all, kind);
  return next ? { ...rest, entityKinds: next } : rest;
}

export function toggleLinkKind(
  { linkKinds, ...rest }: GraphFilter,
  all: readonly LinkKind[],
  kind: LinkKind,
): GraphFilter {
  const next = toggled(linkKinds, all, kind);
  return next ? { ...rest, linkKinds: next } : rest;
}

/** Times in ms, both inclusive; undefined = open. */
export function setWindow(
  { fromMs: _from, untilMs: _until, ...rest }: GraphFilter,
  fromMs: number | undefined,
  untilMs: number | undefined,
): GraphFilter {
  return {
    ...rest,
    ...(fromMs !== undefined && { fromMs }),
    ...(untilMs !== undefined && { untilMs }),
  };
}

export function setGrades(
  { grades: _grades, ...rest }: GraphFilter,
  grades: GradeFilter | undefined,
): GraphFilter {
  return grades ? { ...rest, grades } : rest;
}

export function isFiltered(filter: GraphFilter): boolean {
  return Object.values(filter).some((part) => part !== undefined);
}
