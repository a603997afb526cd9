import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linksOf, readPath, rejectsOf } from './read-text-as-file.js';

const folder = process.env.VINCULUM_TEST_DATA;
const data = folder ?? '';

describe.skipIf(folder === undefined)(
  'public data (skipped unless VINCULUM_TEST_DATA names it)',
  () => {
    test('Montagna meetings: tabs, no header, repeated pairs', async () => {
      const rows = await readPath(join(data, 'montagna/Montagna_meetings_edgelist.csv'), {
        as: 'links',
        columns: ['source', 'target', 'weight'],
        set: { kind: 'meets' },
      });
      const links = linksOf(rows);
      const pairs = links.map(({ from, to }) => [from.ref, to.ref].sort().join(' '));
      expect(links).toHaveLength(289);
      expect(new Set(links.map(({ id }) => id)).size).toBe(289);
      expect(new Set(links.flatMap(({ from, to }) => [from.ref, to.ref])).size).toBe(101);
      expect(new Set(pairs).size).toBe(256);
    });

    test.each([
      ['meetings', 289],
      ['phone', 150],
      ['sightings', 41],
    ])('Montagna %s: byte order marks, CRLF and CR alone', async (name, count) => {
      const rows = await readPath(join(data, `montagna/layers_names/montagna_${name}.csv`), {
        as: 'links',
        map: { source: '1', target: '2' },
      });
      expect(linksOf(rows)).toHaveLength(count);
    });

    test('FinCEN transfers: written dates, scientific amounts, six rows without date', async () => {
      const rows = await readPath(join(data, 'fincen/download_transactions_map.csv'), {
        as: 'transactions',
        dateFormat: 'MMM d, yyyy',
        map: {
          from: 'originator_bank_id',
          to: 'beneficiary_bank_id',
          at: 'begin_date',
          amount: 'amount_transactions',
        },
        set: { currency: 'USD' },
      });
      const links = linksOf(rows);
      expect(links).toHaveLength(4_501);
      expect(links[0]).toMatchObject({
        id: '223254',
        amount: 56_898_523.47,
        time: { startMs: Date.parse('2015-03-25'), endMs: Date.parse('2015-03-26') },
        values: { number_transactions: '68' },
      });
      const rejects = rejectsOf(rows).map(({ column, reason }) => `${column} ${reason}`);
      expect(rejects).toEqual(Array.from({ length: 6 }, () => 'at is empty'));
    });

    test('AMLSim transfers: 118,250 rows with integer days', { timeout: 60_000 }, async () => {
      const scratch = mkdtempSync(join(tmpdir(), 'vinculum-amlsim-'));
      try {
        execFileSync('tar', ['xzf', join(data, 'amlsim/20K_fanin200.tgz'), '-C', scratch]);
        const rows = await readPath(join(scratch, '20K_fanin200/transactions.csv'), {
          map: { from: 'sourceNodeId', to: 'targetNodeId', amount: 'value', at: 'time' },
          set: { currency: 'USD' },
          timeOrigin: '2017-01-01',
          timeStep: 'day',
        });
        const ids = new Set(linksOf(rows).map(({ id }) => id));
        expect(ids.size).toBe(118_250);
        expect(linksOf(rows)[0]?.time?.startMs).toBe(Date.parse('2017-01-02'));
      } finally {
        rmSync(scratch, { recursive: true });
      }
    });
  },
);
