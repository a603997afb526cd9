import { describeCitations } from './cite-records.js';
import type { DrawnFacts, LineKind, NumberedEntity, NumberedLine } from './drawn-facts.js';
import type { Table } from './sheet/lay-out-table.js';
import type { Wording } from './wording/wording.js';

/** The schemes of all grades that are cited. */
function schemesOf({ shapes, lines }: DrawnFacts): string[] {
  const grades = [...shapes.flatMap(({ entities }) => entities), ...lines].flatMap(
    ({ citations }) => citations.flatMap(({ grade }) => grade ?? []),
  );
  return [...new Set(grades.map((grade) => grade.slice(0, grade.indexOf(':'))))].sort();
}

/** What stands between a source and its rows. */
function describeSchemes(schemes: readonly string[], wording: Wording): string {
  const [only] = schemes;
  if (only === undefined) return wording.say('noGrades');
  if (schemes.length === 1) return wording.say('gradesAre', { scheme: wording.scheme(only) });
  const named = schemes.map((id) => `${id}: ${wording.scheme(id)}`).join(', ');
  return wording.say('gradesOfSchemes', { schemes: named });
}

function entityTable(
  { shapes, groups, lines }: DrawnFacts,
  schemes: readonly string[],
  wording: Wording,
): Table {
  const drawn = new Map<number, number>();
  for (const { a, b } of lines) {
    for (const { number } of [a, b]) drawn.set(number, (drawn.get(number) ?? 0) + 1);
  }
  const hasGroups = groups.length > 0;
  const titles = new Map(groups.map(({ letter, title }) => [letter, `${letter} · ${title}`]));
  const hasOneScheme = schemes.length <= 1;
  return {
    title: wording.say('scheduleOfEntities'),
    words: wording.say('entitiesAre', { grades: describeSchemes(schemes, wording) }),
    columns: [
      { title: wording.say('number'), share: 5 },
      { title: wording.say('name'), share: 22 },
      { title: wording.say('kind'), share: 9 },
      ...(hasGroups ? [{ title: wording.say('group'), share: 14 }] : []),
      { title: wording.say('lines'), share: 5 },
      { title: wording.say('records'), share: 45 },
    ],
    rows: shapes.flatMap(({ number, letter, name, entities, isFold }) => {
      const group = hasGroups ? [letter === null ? '–' : (titles.get(letter) ?? letter)] : [];
      const count = `${drawn.get(number) ?? 0}`;
      const many = wording.say('inOneShape', { count: entities.length });
      const fold = [`${number}`, name, many, ...group, count, ''];
      const kindOf = (each: NumberedEntity) => {
        const kind = wording.entityKind(each.kind);
        return each.isProtected ? wording.say('kindProtected', { kind }) : kind;
      };
      const own = entities.map((each) => [
        each.number,
        each.name,
        kindOf(each),
        ...group,
        isFold ? '' : count,
        describeCitations(each.citations, hasOneScheme, wording) || wording.say('byLinksAlone'),
      ]);
      return isFold ? [fold, ...own] : own;
    }),
  };
}

function amountWords(amounts: LineKind['amounts'], wording: Wording): string {
  const sums = Object.entries(amounts).map(
    ([currency, amount]) => `${wording.number(Math.round(amount * 100) / 100)} ${currency}`,
  );
  return sums.length === 0 ? '' : ` (${sums.join(', ')})`;
}

function describeKinds({ kinds, a, b }: NumberedLine, wording: Wording): string {
  return kinds
    .map(({ kind, direction, links, amounts }) => {
      const what = `${wording.linkKind(kind)}: ${wording.number(links)}`;
      const [from, to] = direction === 'forward' ? [a, b] : [b, a];
      const ends = { from: `${from.number}`, to: `${to.number}` };
      const way = direction === 'none' ? what : wording.say('fromTo', { what, ...ends });
      return `${way}${amountWords(amounts, wording)}`;
    })
    .join('; ');
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function describeTime({ firstMs, lastMs }: NumberedLine, wording: Wording): string {
  if (firstMs === undefined || lastMs === undefined) return wording.say('undated');
  const [from, until] = [isoDay(firstMs), isoDay(lastMs)];
  return from === until ? from : wording.say('period', { from, until });
}

function lineTable({ lines }: DrawnFacts, schemes: readonly string[], wording: Wording): Table {
  return {
    title: wording.say('scheduleOfLines'),
    words: wording.say('linesAre'),
    columns: [
      { title: wording.say('number'), share: 5 },
      { title: wording.say('between'), share: 23 },
      { title: wording.say('links'), share: 20 },
      { title: wording.say('timeColumn'), share: 13 },
      { title: wording.say('standing'), share: 9 },
      { title: wording.say('records'), share: 30 },
    ],
    rows: lines.map((line) => [
      `L${line.number}`,
      `${line.a.number} ${line.a.name} – ${line.b.number} ${line.b.name}`,
      describeKinds(line, wording),
      describeTime(line, wording),
      wording.say(`standing_${line.confirmation}`),
      describeCitations(line.citations, schemes.length <= 1, wording),
    ]),
  };
}

function sourceTable({ sources }: DrawnFacts, wording: Wording): Table {
  return {
    title: wording.say('sources'),
    words: wording.say('sourcesAre'),
    columns: [
      { title: wording.say('number'), share: 5 },
      { title: wording.say('file'), share: 30 },
      { title: wording.say('kind'), share: 13 },
      { title: wording.say('sha'), share: 52 },
    ],
    rows: sources.map(({ number, file, kind, sha256 }) => [
      `S${number}`,
      file,
      wording.sourceKind(kind),
      sha256,
    ]),
  };
}

/** The tables behind a drawing: entities, lines, and the files that they cite. */
export function scheduleTables(facts: DrawnFacts, wording: Wording): Table[] {
  const schemes = schemesOf(facts);
  return [
    entityTable(facts, schemes, wording),
    ...(facts.lines.length > 0 ? [lineTable(facts, schemes, wording)] : []),
    ...(facts.sources.length > 0 ? [sourceTable(facts, wording)] : []),
  ];
}
