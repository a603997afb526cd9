import type { GraphBundle, GraphNode } from '../../server/contract/graph-view.js';
import type { AnalysisResult, EntityMeasures } from '../../server/contract/results.js';
import { columnTitle, directionWords } from '../words/column-words.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from '../words/kind-words.js';
import { formatValue } from '../words/value-words.js';
import type { Cell } from './table-text.js';
import { type MeasureId, SIZE_MEASURES } from './node-look.js';
import type { Tie } from './merge-bundles.js';

/** A row of a table: what it leads to on the graph, and its cells by column. */
export interface TableRow {
  readonly id: string;
  /** Entities that it is about: one, or the two ends of links. */
  readonly entities: readonly string[];
  readonly cells: Readonly<Record<string, Cell>>;
  /** Measures of the run, each a column; as they are in the result, since copies take long. */
  readonly measures?: EntityMeasures | undefined;
}

/** What a row holds in a column; null where it holds nothing. */
export function cellOf({ cells, measures }: TableRow, column: string): Cell {
  return cells[column] ?? measures?.[column as MeasureId] ?? null;
}

export interface TableColumn {
  readonly id: string;
  readonly title: string;
  readonly isNumber: boolean;
  /** Shown until somebody chooses otherwise. */
  readonly isUsual: boolean;
}

function column(id: string, title: string, isNumber: boolean, isUsual = true): TableColumn {
  return { id, title, isNumber, isUsual };
}

export function entityColumns(
  hasRun: boolean,
  titleOf: (measure: MeasureId) => string,
): TableColumn[] {
  return [
    column('name', columnTitle('name'), false),
    column('kind', columnTitle('kind'), false),
    column('lines', columnTitle('lines'), true),
    column('links', columnTitle('linksAdmitted'), true),
    column('neighbours', columnTitle('neighbours'), true),
    ...(hasRun ? [column('group', columnTitle('group'), true)] : []),
    ...(hasRun
      ? SIZE_MEASURES.map((id) => column(id, titleOf(id), true, id === 'betweenness'))
      : []),
    column('protected', columnTitle('protected'), false, false),
    column('id', columnTitle('id'), false, false),
  ];
}

/**
 * The entities that are drawn, with their measures in the run; an entity that the run did not measure
 * has none, and protected persons have no measures, as they are in no ranking.
 */
export function entityRows(
  nodes: readonly GraphNode[],
  ties: readonly Tie[],
  result: AnalysisResult | null,
): TableRow[] {
  const [yes, no] = [formatValue(true), formatValue(false)];
  const measures = new Map(result?.entities.map((each) => [each.id, each]));
  const lines = new Map<string, number>();
  for (const { a, b } of ties) {
    lines.set(a, (lines.get(a) ?? 0) + 1);
    lines.set(b, (lines.get(b) ?? 0) + 1);
  }
  return nodes.map(({ id, name, kind, links, neighbours, isProtected }) => {
    const own = measures.get(id);
    return {
      id,
      entities: [id],
      // Written out: spreading into so many rows takes a third of a second.
      cells: {
        name,
        kind: ENTITY_KIND_WORDS[kind].one,
        links,
        neighbours,
        lines: lines.get(id) ?? 0,
        group: own?.community ?? null,
        protected: isProtected ? yes : no,
        id,
      },
      measures: isProtected ? undefined : own,
    };
  });
}

/** `currencies`: those of any amount that is drawn; each has a column, they are never added. */
export function linkColumns(currencies: readonly string[]): TableColumn[] {
  return [
    column('source', columnTitle('source'), false),
    column('target', columnTitle('target'), false),
    column('kind', columnTitle('kind'), false),
    column('direction', columnTitle('direction'), false, false),
    column('links', columnTitle('links'), true),
    column('supported', columnTitle('supported'), true),
    column('doubtful', columnTitle('doubtful'), true, false),
    column('first', columnTitle('first'), false),
    column('last', columnTitle('last'), false),
    ...currencies.map((currency) => column(`amount ${currency}`, currency, true)),
    column('sourceId', columnTitle('sourceId'), false, false),
    column('targetId', columnTitle('targetId'), false, false),
  ];
}

export function currenciesOf(bundles: readonly GraphBundle[]): string[] {
  return [...new Set(bundles.flatMap(({ amounts }) => Object.keys(amounts ?? {})))].sort();
}

/** The links that are drawn: one row for all of one kind and direction between two entities. */
export function linkRows(
  bundles: readonly GraphBundle[],
  nameOf: (id: string) => string,
): TableRow[] {
  const [oneWay, bothWays] = [directionWords(true), directionWords(false)];
  const day = (ms: number | undefined) =>
    ms === undefined ? null : new Date(ms).toISOString().slice(0, 10);
  return bundles.map((bundle) => {
    const { source, target, kind, directed, links, supported, doubtful, amounts } = bundle;
    const cells: Record<string, Cell> = {
      source: nameOf(source),
      target: nameOf(target),
      kind: LINK_KIND_WORDS[kind].many,
      direction: directed ? oneWay : bothWays,
      links,
      supported,
      doubtful,
      first: day(bundle.firstMs),
      last: day(bundle.lastMs),
      sourceId: source,
      targetId: target,
    };
    for (const [currency, amount] of Object.entries(amounts ?? {})) {
      cells[`amount ${currency}`] = Math.round(amount * 1e6) / 1e6;
    }
    return {
      id: `${kind} ${directed ? 'to' : 'with'} ${JSON.stringify([source, target])}`,
      entities: [source, target],
      cells,
    };
  });
}
