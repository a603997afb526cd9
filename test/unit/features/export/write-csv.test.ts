import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { entity, type FakeCase, link, source, statement } from './fake-store.js';
import { HOSTILE_CASE } from './hostile-case.js';
import { exportCsv } from './run-export.js';

type Row = Record<string, string>;

function rowsOf(csv: string): Row[] {
  return parse(csv, { columns: true });
}

const MARCH = { startMs: Date.UTC(2024, 2, 1), endMs: Date.UTC(2024, 3, 1) };
const NOON = { startMs: Date.UTC(2024, 2, 5, 12) };

const CASE: FakeCase = {
  sources: [source(1, 'people.csv')],
  pages: [
    {
      entities: [
        entity({
          id: 'a',
          name: 'Ion',
          values: { aliases: ['Nelu', '=1+1'], tattoo: 'rose' },
          statements: [
            statement({
              provenance: {
                source: 1,
                row: 1,
                sourceRef: 'Exhibit 4',
                grade: '3x5x2:1-',
                handling: 'P',
              },
              values: { name: 'Ion', aliases: ['Nelu', '=1+1'] },
              roles: [{ role: 'suspect' }, { role: 'unknown', text: 'boss' }],
            }),
            statement({ provenance: { source: 1, row: 9 }, values: { tattoo: 'rose' } }),
          ],
        }),
        entity({
          id: 'raid',
          kind: 'event',
          statements: [statement({ values: { name: 'raid' }, time: MARCH })],
        }),
      ],
      links: [
        link({ id: 'k1', source: 'a', target: 'b', time: MARCH }),
        link({
          id: 'p1',
          kind: 'pays',
          source: 'a',
          target: 'b',
          amount: 100.25,
          currency: 'EUR',
          time: NOON,
          values: { method: 'cash' },
        }),
        link({ id: 'p2', kind: 'pays', source: 'a', target: 'b', values: {} }),
        link({
          id: 'c1',
          kind: 'calls',
          source: 'a',
          target: 'b',
          time: NOON,
          values: { duration_seconds: 61, cell: 'X' },
        }),
      ],
    },
    { entities: [entity({ id: 'b', kind: 'company' })], links: [] },
  ],
};

test('every link is in one file, under its id', async () => {
  const csv = await exportCsv(CASE);
  expect(rowsOf(csv.links).map(({ id }) => id)).toEqual(['k1', 'p2']);
  expect(rowsOf(csv.transactions).map(({ id }) => id)).toEqual(['p1']);
  expect(rowsOf(csv.calls).map(({ id }) => id)).toEqual(['c1']);
  expect(new Set(rowsOf(csv.entities).map(({ id }) => id))).toEqual(new Set(['a', 'raid', 'b']));
});

test('an entity has a row for each record, with what that record says', async () => {
  const rows = rowsOf((await exportCsv(CASE)).entities).filter(({ id }) => id === 'a');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    kind: 'person',
    name: 'Ion',
    role: 'suspect;boss',
    source_ref: 'Exhibit 4',
    reliability: '1',
    credibility: '',
    grade_scheme: '3x5x2',
    handling: 'P',
    tattoo: '',
  });
  expect(rows[1]).toMatchObject({ name: 'Ion', source_ref: 'people.csv row 9', tattoo: 'rose' });
});

test('times in the columns that the import reads', async () => {
  const csv = await exportCsv(CASE);
  expect(rowsOf(csv.links)[0]).toMatchObject({ start: '2024-03', end: '2024-03' });
  expect(rowsOf(csv.entities)[2]).toMatchObject({ at: '2024-03', until: '2024-03' });
  expect(rowsOf(csv.transactions)[0]).toMatchObject({
    from: 'a',
    to: 'b',
    at: '2024-03-05T12:00:00Z',
    amount: '100.25',
    currency: 'EUR',
    method: 'cash',
  });
  expect(rowsOf(csv.calls)[0]).toMatchObject({ duration_seconds: '61', cell: 'X' });
});

test('a file without rows has its header', async () => {
  const csv = await exportCsv({ pages: [] });
  expect(csv.links).toMatch(/^id,source,target,kind,weight,directed,start,end,role,source_ref,/u);
  expect(csv.links.trim().split('\n')).toHaveLength(1);
});

describe('formulas', () => {
  test('no cell begins one', async () => {
    const files = [await exportCsv(HOSTILE_CASE), await exportCsv(CASE)];
    for (const csv of files.flatMap((each) => Object.values<string>(each))) {
      const cells = parse(csv).flat();
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+@-]/u);
    }
  });

  test('nor an item of a list, nor a header', async () => {
    const rows = rowsOf((await exportCsv(CASE)).entities);
    expect(rows[0]?.['aliases']).toBe("Nelu;'=1+1");
    const values = { '=cmd': 'x' };
    const csv = await exportCsv({
      pages: [{ entities: [entity({ id: 'a', values })], links: [] }],
    });
    expect(csv.entities.split('\n')[0]).toContain("'=cmd");
  });
});
