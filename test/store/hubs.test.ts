import { expect, test } from 'vitest';
import type { CaseRecord } from '../../server/contract/record.js';
import type { CaseFile } from '../../server/store/graph-store.js';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { entity, link, rowsOf, sourceOf, writeRows } from '../helpers/rows.js';

const LINKS = 50_000;
const BATCH = 2_000;

/** The last quarter of the batches may take this many times as long as the first. */
const BOUND = 4;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

describeOnEachStore('hubs', (on) => {
  /** Imports the records in batches; how long the last quarter took over the first. */
  async function measure(
    caseFile: CaseFile,
    fileName: string,
    recordOf: (n: number) => CaseRecord,
  ): Promise<number> {
    const session = await on.store.openImport(caseFile, sourceOf(fileName), ACT, {});
    const times: number[] = [];
    for (let at = 0; at < LINKS; at += BATCH) {
      const rows = rowsOf(...Array.from({ length: BATCH }, (_, n) => recordOf(at + n)));
      const startedMs = performance.now();
      await writeRows(session, rows);
      times.push(performance.now() - startedMs);
    }
    await session.complete();
    const quarter = Math.floor(times.length / 4);
    // Medians, so that a pause of the machine is no slowing down.
    return median(times.slice(-quarter)) / median(times.slice(0, quarter));
  }

  test('of 50,000 links fill as fast at the end as at the beginning', async () => {
    const caseFile = await on.newCase();
    const people = Array.from({ length: 1_000 }, (_, n) => entity('phone', `p${n}`));
    const session = await on.store.openImport(caseFile, sourceOf('p.csv'), ACT, {});
    await writeRows(session, rowsOf(entity('phone', 'hub'), ...people));
    const ratio = await measure(caseFile, 'hub.csv', (n) =>
      link('calls', `h${n}`, n % 2 ? 'hub' : `p${n % 1_000}`, n % 2 ? `p${n % 1_000}` : 'hub'),
    );
    expect(ratio).toBeLessThan(BOUND);
    const found = await on.store.expandEntity(caseFile.id, 'hub', { limit: 3 });
    expect(found).toMatchObject({ totalNeighbours: 1_000, totalLinks: LINKS });
  });

  test('between one pair fill as fast', async () => {
    const caseFile = await on.newCase();
    const session = await on.store.openImport(caseFile, sourceOf('p.csv'), ACT, {});
    await writeRows(session, rowsOf(entity('account', 'a'), entity('account', 'b')));
    const pays = (n: number, amount: number) =>
      link('pays', `t${n}`, 'a', 'b', { amount, currency: 'EUR' });
    expect(await measure(caseFile, 'pair.csv', (n) => pays(n, n))).toBeLessThan(BOUND);
    const found = await on.store.expandEntity(caseFile.id, 'a', { limit: 3 });
    expect(found).toMatchObject({ totalNeighbours: 1, totalLinks: LINKS });
    const snapshot = await on.store.readSnapshot(caseFile.id, {});
    expect(sum(snapshot.links.map(({ amount }) => amount ?? NaN))).toBe((LINKS * (LINKS - 1)) / 2);
    expect((await on.refresh(caseFile)).links).toBe(LINKS);
  });
});
