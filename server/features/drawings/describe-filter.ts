import { GRADE_SCHEMES, type GradeFilter, type GradeSchemeId } from '../../contract/grade.js';
import type { GraphFilter } from '../../contract/graph-view.js';

/** `holds_account` → `holds account`. */
export function kindWords(kind: string): string {
  return kind.replaceAll('_', ' ');
}

function isoMinute(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}

/** Each code that is left out, by scheme: what is admitted would be most of the list. */
function describeGrades({ ungraded, schemes }: GradeFilter): string {
  const parts = Object.entries(GRADE_SCHEMES).map(([id, { title, reliability, credibility }]) => {
    const rule = schemes[id as GradeSchemeId];
    if (!rule) return `${title}: none admitted`;
    const out = [
      ...reliability.filter((code) => !rule.reliability.includes(code)),
      ...credibility.filter((code) => !rule.credibility.includes(code)),
    ];
    return out.length === 0 ? null : `${title}: without ${out.join(', ')}`;
  });
  const named = parts.filter((part) => part !== null);
  const grades = named.length === 0 ? 'all grades' : named.join('; ');
  return `grades (${grades}; records without a grade ${ungraded ? 'admitted' : 'left out'})`;
}

/** The whole filter in words: what is admitted, and nothing else is drawn. */
export function describeFilter(filter: GraphFilter): string {
  const { entityKinds, linkKinds, fromMs, untilMs, grades } = filter;
  const parts: string[] = [];
  if (entityKinds)
    parts.push(`kinds of entity: ${entityKinds.map(kindWords).join(', ') || 'none'}`);
  if (linkKinds) parts.push(`kinds of link: ${linkKinds.map(kindWords).join(', ') || 'none'}`);
  if (fromMs !== undefined || untilMs !== undefined) {
    const from = fromMs === undefined ? 'the beginning' : isoMinute(fromMs);
    const until = untilMs === undefined ? 'the end' : isoMinute(untilMs);
    parts.push(`time: ${from} to ${until} (UTC, both inclusive)`);
  }
  if (grades) parts.push(describeGrades(grades));
  return parts.length === 0 ? 'none: all kinds, times and grades' : parts.join('; ');
}
