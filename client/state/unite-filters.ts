import type { GradeFilter, GradeSchemeId } from '../../server/contract/grade.js';
import type { GraphFilter } from '../../server/contract/graph-view.js';

function united<T>(one: readonly T[] | undefined, other: readonly T[] | undefined): T[] | null {
  return one && other ? [...new Set([...one, ...other])] : null;
}

function uniteGrades(one?: GradeFilter, other?: GradeFilter): GradeFilter | null {
  if (!one || !other) return null;
  const schemes = [...Object.keys(one.schemes), ...Object.keys(other.schemes)] as GradeSchemeId[];
  const codes = (scheme: GradeSchemeId, part: 'reliability' | 'credibility') => [
    ...new Set([...(one.schemes[scheme]?.[part] ?? []), ...(other.schemes[scheme]?.[part] ?? [])]),
  ];
  return {
    ungraded: one.ungraded || other.ungraded,
    schemes: Object.fromEntries(
      [...new Set(schemes)].map((scheme) => [
        scheme,
        {
          reliability: codes(scheme, 'reliability'),
          credibility: codes(scheme, 'credibility'),
        },
      ]),
    ),
  };
}

/** A filter that admits whatever either does; an edge that either leaves open is open. */
export function uniteFilters(one: GraphFilter, other: GraphFilter): GraphFilter {
  const entityKinds = united(one.entityKinds, other.entityKinds);
  const linkKinds = united(one.linkKinds, other.linkKinds);
  const grades = uniteGrades(one.grades, other.grades);
  return {
    ...(entityKinds && { entityKinds }),
    ...(linkKinds && { linkKinds }),
    ...(one.fromMs !== undefined &&
      other.fromMs !== undefined && { fromMs: Math.min(one.fromMs, other.fromMs) }),
    ...(one.untilMs !== undefined &&
      other.untilMs !== undefined && { untilMs: Math.max(one.untilMs, other.untilMs) }),
    ...(grades && { grades }),
  };
}
