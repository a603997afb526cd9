import { expect, test } from 'vitest';
import { verifyAudit } from '../../server/features/audit/use-case.js';
import { openCypherGraphStore } from '../../server/store/cypher-graph-store.js';
import type { CaseFile, StoredRun } from '../../server/store/graph-store.js';
import { countNodesAndLinks, dumpCase, listAuditEntries } from '../helpers/dump-case.js';
import { importTexts } from '../helpers/csv-files.js';
import { ACT, describeOnEachStore, newCaseName } from '../helpers/each-store.js';
import { FailingRunner } from '../helpers/failing-runner.js';
import { makeChart } from '../helpers/make-chart.js';
import { makeRun } from '../helpers/make-run.js';

const FILES = {
  'people.csv':
    'id,name,role\n' +
    Array.from({ length: 1_100 }, (_, n) => `p${n},Person ${n},${n === 7 ? 'witness' : ''}\n`).join(
      '',
    ),
  'links.csv':
    'source,target,kind\n' +
    Array.from({ length: 3_000 }, (_, n) => `p${n % 1_100},p${(n * 13) % 1_100},knows\n`).join(''),
  'coverage.csv': 'subject,channel,from,until\n*,calls,2024-01-01,2024-06-30\n',
};

describeOnEachStore('deleting a case', (on) => {
  async function fill(): Promise<CaseFile> {
    const name = newCaseName();
    await importTexts(on.caller, name, FILES);
    const caseFile = (await on.store.findCase(name))!;
    await on.store.readProtected(caseFile, ACT);
    const run: StoredRun = makeRun(1_050);
    await on.store.saveRun(caseFile, run, ACT);
    await on.store.saveChart(caseFile, 'First', makeChart(['p7']), 'none', ACT);
    await on.store.createNote(caseFile, { entity: 'p7', text: 'Seen twice.' }, ACT);
    return caseFile;
  }

  test('leaves nothing but the entry that says so; another case of the same ids is untouched', async () => {
    const other = await fill();
    const otherDump = await dumpCase(on, other);
    const before = await countNodesAndLinks(on);
    const entries = (await on.store.readAuditHead()).seq;
    const caseFile = await fill();
    const written = (await on.store.readAuditHead()).seq - entries;
    await on.store.deleteCase(caseFile, ACT);

    const after = await countNodesAndLinks(on);
    const left = (before['AuditEntry'] ?? 0) + written + 1;
    expect(after).toEqual({ ...before, AuditEntry: left });
    expect(await on.store.findCase(caseFile.name)).toBeNull();
    expect({ ...(await dumpCase(on, other)), audit: null }).toEqual({ ...otherDump, audit: null });

    const log = (await listAuditEntries(on.store)).slice(entries);
    expect(log.filter(({ body }) => body !== undefined)).toHaveLength(1);
    expect(JSON.parse(log.at(-1)!.body!)).toMatchObject({
      action: 'delete case',
      case: caseFile.name,
      details: { entities: 1_100, links: 3_000 },
    });
    const verdict = await verifyAudit(on.store);
    expect(verdict).toMatchObject({ intact: true, problems: [] });
    expect(verdict.purged).toBeGreaterThanOrEqual(written);
    const rows = await on.raw('MATCH (n) WHERE n.caseId = $id RETURN count(n) AS n', {
      id: caseFile.id,
    });
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('cut off half way, it is completed by deleting again', async () => {
    const runner = new FailingRunner(on.runner);
    const store = await openCypherGraphStore(runner);
    const before = await countNodesAndLinks(on);
    const entries = (await on.store.readAuditHead()).seq;
    const caseFile = await fill();
    const written = (await on.store.readAuditHead()).seq - entries;
    // After the mark; among the links; among the entities; in the last transaction.
    for (const failAt of [2, 3, 6, 10, 12, 14]) {
      runner.arm(failAt);
      await expect(store.deleteCase(caseFile, ACT)).rejects.toThrow('cut off here');
      const half = await on.store.findCase(caseFile.name);
      expect(half?.deleting).toBe(true);
      await expect(importTexts(on.caller, caseFile.name, FILES)).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await verifyAudit(on.store)).toMatchObject({ intact: true });
    }
    runner.arm(Infinity);
    await store.deleteCase((await on.store.findCase(caseFile.name))!, ACT);
    const left = (before['AuditEntry'] ?? 0) + written + 1;
    expect(await countNodesAndLinks(on)).toEqual({ ...before, AuditEntry: left });
    expect(await verifyAudit(on.store)).toMatchObject({ intact: true, problems: [] });
  });

  test('a run or a look that ends after the deletion leaves nothing behind', async () => {
    const caseFile = await on.newCase();
    await on.store.deleteCase(caseFile, ACT);
    const before = await countNodesAndLinks(on);
    const act = { action: 'export' as const, details: { to: 'file' } };
    await expect(on.store.saveRun(caseFile, makeRun(3), ACT)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(on.store.logAct(caseFile, ACT, act)).rejects.toMatchObject({ code: 'conflict' });
    expect(await countNodesAndLinks(on)).toEqual(before);
  });

  test('a case of the same name afterwards is new and empty', async () => {
    const caseFile = await fill();
    await on.store.deleteCase(caseFile, ACT);
    const again = await on.store.createCase(caseFile.name, ACT);
    expect(again.id).not.toBe(caseFile.id);
    expect(await dumpCase(on, again)).toMatchObject({ entities: [], links: [], sources: [] });
    expect(await on.store.listRuns(again.id)).toEqual([]);
    await on.store.deleteCase(again, ACT);
  });
});
