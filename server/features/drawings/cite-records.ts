import type { Grade } from '../../contract/grade.js';
import type { Provenance } from '../../contract/statement.js';
import type { Wording } from './wording/wording.js';

/** Rows of one source of one grade. */
export interface Citation {
  /** Number of the source in the case. */
  readonly source: number;
  readonly grade: Grade | undefined;
  /** In order, each once. */
  readonly rows: readonly number[];
}

/** The records of an element by source and grade, sources in their order, the best known grade first. */
export function citeRecords(records: Iterable<Provenance>): Citation[] {
  const found = new Map<string, { source: number; grade: Grade | undefined; rows: Set<number> }>();
  for (const { source, grade, row } of records) {
    const key = `${source} ${grade ?? ''}`;
    const known = found.get(key) ?? { source, grade, rows: new Set<number>() };
    known.rows.add(row);
    found.set(key, known);
  }
  return [...found.values()]
    .map(({ source, grade, rows }) => ({ source, grade, rows: [...rows].sort((a, b) => a - b) }))
    .sort((a, b) => a.source - b.source || ((a.grade ?? '~') < (b.grade ?? '~') ? -1 : 1));
}

/** Stretches of rows named for one source and grade; the rest is counted. */
const MOST_STRETCHES = 30;

/** `12–14, 20`, and how many more rows there are. */
function describeRows(rows: readonly number[], wording: Wording): string {
  const stretches: [number, number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  const named = stretches.slice(0, MOST_STRETCHES);
  const rest = stretches.slice(MOST_STRETCHES).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const words = named.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return rest === 0 ? words : wording.say('moreRows', { rows: words, rest: `${rest}` });
}

/** `S1 B2 row 4; S2 no grade rows 12–14, 20`; codes alone where one scheme is in use. */
export function describeCitations(
  citations: readonly Citation[],
  hasOneScheme: boolean,
  wording: Wording,
): string {
  return citations
    .map(({ source, grade, rows }) => {
      const code = hasOneScheme ? grade?.slice(grade.indexOf(':') + 1) : grade?.replace(':', ' ');
      const named = describeRows(rows, wording);
      const where = wording.say(rows.length === 1 ? 'row' : 'rows', { rows: named });
      return `S${source} ${code ?? wording.say('noGrade')} ${where}`;
    })
    .join('; ');
}
