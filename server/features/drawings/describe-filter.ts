import { GRADE_SCHEMES, type GradeFilter, type GradeSchemeId } from '../../contract/grade.js';
import type { GraphFilter } from '../../contract/graph-view.js';
import type { Wording } from './wording/wording.js';

function isoMinute(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}

/** Each code that is left out, by scheme: what is admitted would be most of the list. */
function describeGrades({ ungraded, schemes }: GradeFilter, wording: Wording): string {
  const parts = Object.entries(GRADE_SCHEMES).map(([id, { reliability, credibility }]) => {
    const rule = schemes[id as GradeSchemeId];
    const scheme = wording.scheme(id);
    if (!rule) return wording.say('schemeNone', { scheme });
    const out = [
      ...reliability.filter((code) => !rule.reliability.includes(code)),
      ...credibility.filter((code) => !rule.credibility.includes(code)),
    ];
    return out.length === 0
      ? null
      : wording.say('schemeWithout', { scheme, codes: out.join(', ') });
  });
  const named = parts.filter((part) => part !== null);
  const grades = named.length === 0 ? wording.say('allGrades') : named.join('; ');
  return wording.say(ungraded ? 'gradesUngraded' : 'gradesGraded', { grades });
}

/** The whole filter in words: what is admitted, and nothing else is drawn. */
export function describeFilter(filter: GraphFilter, wording: Wording): string {
  const { entityKinds, linkKinds, fromMs, untilMs, grades } = filter;
  const listed = (kinds: readonly string[]) => kinds.join(', ') || wording.say('noKind');
  const parts: string[] = [];
  if (entityKinds) {
    const kinds = listed(entityKinds.map((kind) => wording.entityKind(kind)));
    parts.push(wording.say('entityKinds', { kinds }));
  }
  if (linkKinds) {
    const kinds = listed(linkKinds.map((kind) => wording.linkKind(kind)));
    parts.push(wording.say('linkKinds', { kinds }));
  }
  if (fromMs !== undefined || untilMs !== undefined) {
    const from = fromMs === undefined ? wording.say('beginning') : isoMinute(fromMs);
    const until = untilMs === undefined ? wording.say('end') : isoMinute(untilMs);
    parts.push(wording.say('time', { from, until }));
  }
  if (grades) parts.push(describeGrades(grades, wording));
  return parts.length === 0 ? wording.say('everything') : parts.join('; ');
}
