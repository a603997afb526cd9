import { expect, test } from 'vitest';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { makeRun } from '../helpers/make-run.js';

describeOnEachStore('runs', (on) => {
  test('are read again as they were saved, however many entities they have', async () => {
    const caseFile = await on.newCase();
    for (const entities of [0, 1, 1_000, 2_501]) {
      const run = makeRun(entities);
      await on.store.saveRun(caseFile, run, ACT);
      expect(await on.store.findRun(caseFile.id, run.run.id)).toEqual(run);
    }
  });

  test('are listed newest first, of their own case alone', async () => {
    const caseFile = await on.newCase();
    const other = await on.newCase();
    const days = ['2026-01-02', '2026-03-01', '2026-02-01'];
    const runs = days.map((day) => makeRun(2, `${day}T00:00:00.000Z`));
    for (const run of runs) await on.store.saveRun(caseFile, run, ACT);
    const listed = await on.store.listRuns(caseFile.id);
    expect(listed.map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-03-01',
      '2026-02-01',
      '2026-01-02',
    ]);
    expect(listed[2]).toEqual(runs[0]?.run);
    expect(await on.store.listRuns(other.id)).toEqual([]);
    expect(await on.store.findRun(other.id, runs[0]!.run.id)).toBeNull();
    expect(await on.store.findRun(caseFile.id, 'none')).toBeNull();
  });
});
