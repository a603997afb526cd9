import { expect, test } from 'vitest';
import { openCypherGraphStore } from '../../server/store/cypher-graph-store.js';
import { dumpCase, dumpContent } from '../helpers/dump-case.js';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { FailingRunner, replayTransactions } from '../helpers/failing-runner.js';
import { entity, importRows, link, rowsOf, sourceOf, writeRows } from '../helpers/rows.js';

const BEFORE = rowsOf(
  entity('person', 'a'),
  entity('person', 'b'),
  link('knows', 'x', 'a', 'b', { time: { startMs: 5 } }),
);

/** Something of everything that a batch can do: create, add to, fill, link, observe. */
const BATCH = rowsOf(
  entity('person', 'c'),
  entity('person', 'a', { values: { birth_date: '1980' } }),
  entity('company', 'gap'),
  link('knows', 'x', 'a', 'b', { weight: 2 }),
  link('meets', 'y', 'a', 'c', { time: { startMs: 1 } }),
  {
    ...{ type: 'coverage', subject: '*', channel: 'calls', from: { startMs: 0 } },
    ...{ until: { startMs: 9 }, provenance: { row: 0 } },
  },
);

describeOnEachStore('a batch that fails', (on) => {
  test('leaves nothing, whichever statement fails; the same batch then succeeds', async () => {
    const runner = new FailingRunner(on.runner);
    const store = await openCypherGraphStore(runner);
    const caseFile = await on.newCase();
    await importRows(store, caseFile, 'before.csv', BEFORE);
    await importRows(store, caseFile, 'gap.csv', rowsOf(link('other', 'g', 'a', 'gap')), {
      createMissing: 'person',
    });
    const session = await store.openImport(caseFile, sourceOf('batch.csv'), ACT, {});
    const before = await dumpCase(on, caseFile);
    let failures = 0;
    for (let n = 1; ; n += 1) {
      runner.arm(n);
      try {
        await writeRows(session, BATCH);
        break;
      } catch (error) {
        failures += 1;
        expect((error as Error).message).toContain('cut off here');
        expect(await dumpCase(on, caseFile)).toEqual(before);
      }
    }
    expect(failures).toBeGreaterThan(8);
    runner.arm(Infinity);
    await session.complete();

    const clean = await on.newCase();
    await importRows(on.store, clean, 'before.csv', BEFORE);
    await importRows(on.store, clean, 'gap.csv', rowsOf(link('other', 'g', 'a', 'gap')), {
      createMissing: 'person',
    });
    await importRows(on.store, clean, 'batch.csv', BATCH);
    const after = await dumpCase(on, caseFile);
    expect(await dumpContent(on.store, caseFile)).toEqual(await dumpContent(on.store, clean));
    expect(after.version).toBe((before.version as number) + 1);
    expect(after.caseFile).toMatchObject({ entities: 4, links: 3, sources: 3 });
  });

  test('committed, but not known to be, is neither lost nor written twice', async () => {
    const caseFile = await on.newCase();
    const store = await openCypherGraphStore(replayTransactions(on.runner));
    await importRows(store, caseFile, 'before.csv', BEFORE);
    const session = await store.openImport(caseFile, sourceOf('batch.csv'), ACT, {});
    for (const row of BATCH) await writeRows(session, [row]);
    await session.complete();
    const clean = await on.newCase();
    await importRows(on.store, clean, 'before.csv', BEFORE);
    const other = await on.store.openImport(clean, sourceOf('batch.csv'), ACT, {});
    for (const row of BATCH) await writeRows(other, [row]);
    await other.complete();
    expect(await dumpContent(on.store, caseFile)).toEqual(await dumpContent(on.store, clean));
    const [replayed, once] = [await dumpCase(on, caseFile), await dumpCase(on, clean)];
    expect(replayed.version).toBe(once.version);
    expect(replayed.caseFile).toMatchObject({ entities: 4, links: 2, sources: 2 });
  });

  test('takes the batch that was planned beside it with it; both then succeed', async () => {
    const runner = new FailingRunner(on.runner);
    const store = await openCypherGraphStore(runner);
    const caseFile = await on.newCase();
    const session = await store.openImport(caseFile, sourceOf('two.csv'), ACT, {});
    const before = await dumpCase(on, caseFile);
    runner.arm(1);
    await session.addRows(BEFORE);
    await expect(session.addRows(BATCH)).rejects.toThrow('cut off here');
    expect(await dumpCase(on, caseFile)).toEqual(before);
    runner.arm(Infinity);
    expect(await session.settle()).toBeNull();
    await session.addRows(BEFORE);
    const first = await session.addRows(BATCH);
    const second = await session.settle();
    await session.complete();

    const clean = await on.newCase();
    const slow = await on.store.openImport(clean, sourceOf('two.csv'), ACT, {});
    expect(await writeRows(slow, BEFORE)).toEqual(first);
    expect(await writeRows(slow, BATCH)).toEqual(second);
    await slow.complete();
    expect(await dumpContent(on.store, caseFile)).toEqual(await dumpContent(on.store, clean));
  });

  test('cut off before completion, the next run completes what is left', async () => {
    const runner = new FailingRunner(on.runner);
    const store = await openCypherGraphStore(runner);
    const caseFile = await on.newCase();
    const [first, second, ...rest] = BEFORE;
    const cutOff = await store.openImport(caseFile, sourceOf('f.csv'), ACT, {});
    await writeRows(cutOff, [first!, second!]);
    runner.arm(1);
    await expect(writeRows(cutOff, rest)).rejects.toThrow('cut off here');
    runner.arm(Infinity);
    expect(await on.store.listSources(caseFile.id)).toMatchObject([{ complete: false }]);
    await importRows(on.store, caseFile, 'f.csv', BEFORE);
    const clean = await on.newCase();
    await importRows(on.store, clean, 'f.csv', BEFORE);
    expect(await dumpContent(on.store, caseFile)).toEqual(await dumpContent(on.store, clean));
    expect(await on.store.listSources(caseFile.id)).toMatchObject([
      { complete: true, firstMs: 5, lastMs: 5 },
    ]);
  });
});
