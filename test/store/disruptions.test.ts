import { expect, test } from 'vitest';
import type { AuditBody } from '../../server/contract/audit.js';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { makeDisruption } from '../helpers/make-disruption.js';

describeOnEachStore('what-ifs', (on) => {
  test('are read again as they were saved, of their own case alone', async () => {
    const [caseFile, other] = [await on.newCase(), await on.newCase()];
    const tried = makeDisruption();
    await on.store.saveDisruption(caseFile, tried, ACT);
    expect(await on.store.findDisruption(caseFile.id, tried.run.id)).toEqual(tried);
    expect(await on.store.findDisruption(other.id, tried.run.id)).toBeNull();
    expect(await on.store.findDisruption(caseFile.id, 'none')).toBeNull();
    expect(await on.store.listDisruptions(other.id)).toEqual([]);
  });

  test('are listed newest first', async () => {
    const caseFile = await on.newCase();
    const days = ['2026-01-02', '2026-03-01', '2026-02-01'];
    const tried = days.map((day) => makeDisruption(`${day}T00:00:00.000Z`));
    for (const each of tried) await on.store.saveDisruption(caseFile, each, ACT);
    const [first, second, third] = tried;
    expect(await on.store.listDisruptions(caseFile.id)).toEqual(
      [second, third, first].map((each) => each?.run),
    );
  });

  test('are in the audit log: who tried what, and whom it removed in thought', async () => {
    const caseFile = await on.newCase();
    const tried = makeDisruption();
    await on.store.saveDisruption(caseFile, tried, ACT);
    const entries: AuditBody[] = [];
    for await (const { body } of on.store.readAuditEntries()) {
      if (body !== undefined) entries.push(JSON.parse(body) as AuditBody);
    }
    const { id, inputHash } = tried.run;
    expect(entries.at(-1)).toMatchObject({
      ...{ actor: ACT.actor, action: 'try disruption', case: caseFile.name },
      details: { disruption: id, inputHash, removed: ['e0'], parameters: { by: 'list' } },
    });
  });

  test('go with their case', async () => {
    const caseFile = await on.newCase();
    const tried = makeDisruption();
    await on.store.saveDisruption(caseFile, tried, ACT);
    await on.store.deleteCase(caseFile, ACT);
    expect(await on.store.findDisruption(caseFile.id, tried.run.id)).toBeNull();
    await expect(on.store.saveDisruption(caseFile, tried, ACT)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
