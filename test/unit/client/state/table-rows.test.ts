import { describe, expect, test } from 'vitest';
import { mergeBundles } from '../../../../client/state/merge-bundles.js';
import {
  cellOf,
  currenciesOf,
  entityColumns,
  entityRows,
  linkColumns,
  linkRows,
} from '../../../../client/state/table-rows.js';
import type { GraphBundle, GraphNode } from '../../../../server/contract/graph-view.js';
import type { AnalysisResult } from '../../../../server/contract/results.js';

const node = (id: string, isProtected = false): GraphNode => ({
  ...{ id, kind: 'person', name: `Name ${id}`, isProtected, links: 9, neighbours: 4 },
});

const bundle = (source: string, target: string, more: Partial<GraphBundle> = {}): GraphBundle => ({
  ...{ source, target, kind: 'pays', directed: true, links: 2, supported: 1, doubtful: 0 },
  ...more,
});

const bundles = [
  bundle('a', 'b', { amounts: { EUR: 0.1 + 0.2 }, firstMs: Date.UTC(2024, 2, 5) }),
  bundle('b', 'a', { amounts: { USD: 5 } }),
  bundle('a', 'protected-X', { kind: 'knows', directed: false }),
];

const nodes = [node('a'), node('b'), node('protected-X', true)];

const result = {
  entities: [
    { id: 'a', community: 1, betweenness: 3 },
    { id: 'protected-X', community: 2, betweenness: 8 },
  ],
} as unknown as AnalysisResult;

describe('the table of entities', () => {
  const rows = entityRows(nodes, mergeBundles(bundles), result);

  test('has a row for each that is drawn, with its lines and measures', () => {
    expect(rows.map((row) => [row.id, row.cells['lines'], cellOf(row, 'betweenness')])).toEqual([
      ['a', 2, 3],
      ['b', 1, null],
      ['protected-X', 1, null],
    ]);
  });

  test('has columns of a run only where there is one', () => {
    const ids = (hasRun: boolean) => entityColumns(hasRun, (id) => id).map(({ id }) => id);
    expect(ids(true)).toContain('betweenness');
    expect(ids(false)).not.toContain('group');
  });
});

describe('the table of links', () => {
  test('has a row for each bundle, with a column for each currency', () => {
    expect(currenciesOf(bundles)).toEqual(['EUR', 'USD']);
    expect(linkColumns(['EUR']).map(({ id }) => id)).toContain('amount EUR');
    const rows = linkRows(bundles, (id) => `Name ${id}`);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      entities: ['a', 'b'],
      cells: { source: 'Name a', target: 'Name b', 'amount EUR': 0.3, first: '2024-03-05' },
    });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  });
});
