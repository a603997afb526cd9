import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CaseRecord } from '../../../../server/contract/record.js';
import { exportCase } from '../../../../server/features/export/use-case.js';
import { openSource } from '../../../../server/ingest/read-source.js';
import { CASE_NAME, entity, type FakeCase, link, makeFakeStore, statement } from './fake-store.js';
import { PROTECTED_CASE } from './hostile-case.js';
import { CSV_NAMES, withFolder } from './run-export.js';

const act = { actor: 'tester', at: '2024-06-01T00:00:00Z' };

/** What the import makes of an export; a reject is an error. */
async function readBack(content: FakeCase): Promise<CaseRecord[]> {
  const { store } = makeFakeStore(content);
  return withFolder(async (folder) => {
    await exportCase({ store, act }, CASE_NAME, 'csv', { path: folder });
    const records: CaseRecord[] = [];
    for (const name of CSV_NAMES) {
      const source = await openSource(join(folder, `${name}.csv`), {});
      expect(source.kind).toBe(name);
      for await (const rows of source.rows()) {
        expect(rows.flatMap(({ rejects }) => rejects)).toEqual([]);
        records.push(...rows.flatMap((row) => row.records));
      }
    }
    return records;
  });
}

const CASE: FakeCase = {
  pages: [
    {
      entities: [
        entity({
          id: 'ion "the boss", 1; 🦊',
          name: 'Ion',
          statements: [
            statement({
              provenance: { source: 1, row: 1, grade: '4x4:A1' },
              values: { name: 'Ion', aliases: ['Nelu', 'Vanea'], birth_date: '1980-02' },
              roles: [{ role: 'suspect' }],
            }),
          ],
        }),
        entity({ id: 'acc', kind: 'account', values: { currency: 'EUR', balance: -12.5 } }),
      ],
      links: [
        link({
          id: 'p',
          kind: 'pays',
          source: 'acc',
          target: 'b',
          amount: 0.1,
          currency: 'EUR',
          time: { startMs: Date.UTC(2024, 2, 5), endMs: Date.UTC(2024, 2, 6) },
        }),
        link({
          id: 'c',
          kind: 'calls',
          source: 'x',
          target: 'b',
          time: { startMs: 1_709_647_200_000, endMs: 1_709_647_260_000, zone: '+02:00' },
          values: { duration_seconds: 61, type: 'call' },
        }),
        link({
          id: 'k',
          source: 'acc',
          target: 'b',
          weight: 2.5,
          time: { startMs: Date.UTC(2024, 0), endMs: Date.UTC(2024, 2) },
          statements: [
            statement({
              values: { weight: 2.5, directed: true, since: 'school' },
              time: { startMs: Date.UTC(2024, 0), endMs: Date.UTC(2024, 2) },
            }),
          ],
        }),
      ],
    },
  ],
};

test('entities come back with their ids, values, roles and grades', async () => {
  const records = await readBack(CASE);
  expect(records.filter(({ type }) => type === 'entity')).toMatchObject([
    {
      id: 'ion "the boss", 1; 🦊',
      kind: 'person',
      name: 'Ion',
      values: { aliases: ['Nelu', 'Vanea'], birth_date: '1980-02' },
      roles: [{ role: 'suspect' }],
      provenance: { grade: '4x4:A1' },
    },
    { id: 'acc', kind: 'account', values: { currency: 'EUR', balance: -12.5 } },
  ]);
});

test('links come back with their ids, ends, times, amounts and durations', async () => {
  const records = await readBack(CASE);
  const links = records.filter((record) => record.type === 'link');
  expect(Object.fromEntries(links.map((each) => [each.id, each]))).toMatchObject({
    p: {
      kind: 'pays',
      from: { ref: 'acc' },
      to: { ref: 'b' },
      amount: 0.1,
      currency: 'EUR',
      time: { startMs: Date.UTC(2024, 2, 5), endMs: Date.UTC(2024, 2, 6) },
    },
    c: {
      kind: 'calls',
      time: { startMs: 1_709_647_200_000, endMs: 1_709_647_260_000, zone: '+02:00' },
      values: { duration_seconds: 61, type: 'call' },
    },
    k: {
      kind: 'knows',
      weight: 2.5,
      directed: true,
      time: { startMs: Date.UTC(2024, 0), endMs: Date.UTC(2024, 2) },
      values: { since: 'school' },
    },
  });
});

test('a masked export comes back too, its victim still protected', async () => {
  const records = await readBack(PROTECTED_CASE);
  const victim = records.find((record) => record.type === 'entity' && record.roles !== undefined);
  expect(victim).toMatchObject({
    id: 'protected-7K2M9Q',
    name: 'Protected person 7K2M9Q',
    roles: [{ role: 'identified_victim' }],
  });
});
