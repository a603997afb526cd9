import { GRADE_SCHEMES, gradeSchemeSchema } from '../../contract/grade.js';
import { describeCitations } from './cite-records.js';
import { kindWords } from './describe-filter.js';
import type { DrawnFacts, LineKind, NumberedLine } from './drawn-facts.js';
import { inThousands } from './sheet/count-words.js';
import type { Table } from './sheet/lay-out-table.js';

/** The schemes of all grades that are cited. */
function schemesOf({ shapes, lines }: DrawnFacts): string[] {
  const grades = [...shapes.flatMap(({ entities }) => entities), ...lines].flatMap(
    ({ citations }) => citations.flatMap(({ grade }) => grade ?? []),
  );
  return [...new Set(grades.map((grade) => grade.slice(0, grade.indexOf(':'))))].sort();
}

function schemeTitle(id: string): string {
  const known = gradeSchemeSchema.safeParse(id);
  return known.success ? GRADE_SCHEMES[known.data].title : id;
}

/** What stands between a source and its rows. */
function gradeWords(schemes: readonly string[]): string {
  const [only] = schemes;
  if (only === undefined) return 'No record carries a grade.';
  if (schemes.length === 1) return `Grades: ${schemeTitle(only)}.`;
  const named = schemes.map((id) => `${id}: ${schemeTitle(id)}`).join(', ');
  return `Grades with their scheme: ${named}; they are not converted into one another.`;
}

function entityTable({ shapes, groups, lines }: DrawnFacts, schemes: readonly string[]): Table {
  const drawn = new Map<number, number>();
  for (const { a, b } of lines) {
    for (const { number } of [a, b]) drawn.set(number, (drawn.get(number) ?? 0) + 1);
  }
  const hasGroups = groups.length > 0;
  const titles = new Map(groups.map(({ letter, title }) => [letter, `${letter} · ${title}`]));
  const hasOneScheme = schemes.length <= 1;
  return {
    title: 'Schedule of entities',
    words: `By their numbers on the drawing. Records: S and number of the source (listed at the end), grade, rows of that file. ${gradeWords(schemes)}`,
    columns: [
      { title: 'No.', share: 5 },
      { title: 'Name', share: 22 },
      { title: 'Kind', share: 9 },
      ...(hasGroups ? [{ title: 'Group', share: 14 }] : []),
      { title: 'Lines', share: 5 },
      { title: 'Records: source, grade, rows', share: 45 },
    ],
    rows: shapes.flatMap(({ number, letter, name, entities, isFold }) => {
      const group = hasGroups ? [letter === null ? '–' : (titles.get(letter) ?? letter)] : [];
      const count = `${drawn.get(number) ?? 0}`;
      const fold = [`${number}`, name, `${entities.length} in one shape`, ...group, count, ''];
      const own = entities.map((each) => [
        each.number,
        each.name,
        `${each.kind}${each.isProtected ? ', protected' : ''}`,
        ...group,
        isFold ? '' : count,
        describeCitations(each.citations, hasOneScheme) || 'named by links alone',
      ]);
      return isFold ? [fold, ...own] : own;
    }),
  };
}

function amountWords(amounts: LineKind['amounts']): string {
  const sums = Object.entries(amounts).map(
    ([currency, amount]) => `${inThousands(Math.round(amount * 100) / 100)} ${currency}`,
  );
  return sums.length === 0 ? '' : ` (${sums.join(', ')})`;
}

function describeKinds({ kinds, a, b }: NumberedLine): string {
  const ways = {
    forward: ` from ${a.number} to ${b.number}`,
    backward: ` from ${b.number} to ${a.number}`,
    none: '',
  };
  return kinds
    .map(
      ({ kind, direction, links, amounts }) =>
        `${kindWords(kind)}: ${inThousands(links)}${ways[direction]}${amountWords(amounts)}`,
    )
    .join('; ');
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function describeTime({ firstMs, lastMs }: NumberedLine): string {
  if (firstMs === undefined || lastMs === undefined) return 'undated';
  const [from, until] = [isoDay(firstMs), isoDay(lastMs)];
  return from === until ? from : `${from} to ${until}`;
}

function lineTable({ lines }: DrawnFacts, schemes: readonly string[]): Table {
  return {
    title: 'Schedule of lines',
    words:
      'By the numbers of their ends. A line stands for all admitted links between two shapes: kind, how many, direction, sums. Days are UTC.',
    columns: [
      { title: 'No.', share: 5 },
      { title: 'Between', share: 23 },
      { title: 'Links', share: 20 },
      { title: 'Time', share: 13 },
      { title: 'Standing', share: 9 },
      { title: 'Records: source, grade, rows', share: 30 },
    ],
    rows: lines.map((line) => [
      `L${line.number}`,
      `${line.a.number} ${line.a.name} – ${line.b.number} ${line.b.name}`,
      describeKinds(line),
      describeTime(line),
      line.confirmation,
      describeCitations(line.citations, schemes.length <= 1),
    ]),
  };
}

function sourceTable({ sources }: DrawnFacts): Table {
  return {
    title: 'Sources',
    words:
      'The files that the elements cite; a file is the one meant if its SHA-256 is the one printed here.',
    columns: [
      { title: 'No.', share: 5 },
      { title: 'File', share: 30 },
      { title: 'Kind', share: 13 },
      { title: 'SHA-256', share: 52 },
    ],
    rows: sources.map(({ number, file, kind, sha256 }) => [
      `S${number}`,
      file,
      kindWords(kind),
      sha256,
    ]),
  };
}

/** The tables behind a drawing: entities, lines, and the files that they cite. */
export function scheduleTables(facts: DrawnFacts): Table[] {
  const schemes = schemesOf(facts);
  return [
    entityTable(facts, schemes),
    ...(facts.lines.length > 0 ? [lineTable(facts, schemes)] : []),
    ...(facts.sources.length > 0 ? [sourceTable(facts)] : []),
  ];
}
