import { expect, test } from 'vitest';
import { verifyAudit } from '../../server/features/audit/use-case.js';
import type { Act } from '../../server/store/graph-store.js';
import { listAuditEntries } from '../helpers/dump-case.js';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { makeChart } from '../helpers/make-chart.js';

const LATER: Act = { actor: 'somebody else', at: '2026-01-03T00:00:00.000Z' };

describeOnEachStore('charts', (on) => {
  test('are read again as they were saved, also with 20,000 entities', async () => {
    const caseFile = await on.newCase();
    const ids = Array.from({ length: 20_000 }, (_, n) => `entity "${n}" · ș`);
    for (const [name, content] of [
      ['Empty', makeChart([])],
      ['Who called whom – 2024', makeChart(['a', 'b'])],
      ['Everything', makeChart(ids)],
    ] as const) {
      const saved = await on.store.saveChart(caseFile, name, content, 'none', ACT);
      const summary = { name, version: 1, savedAt: ACT.at, savedBy: ACT.actor };
      expect(saved).toEqual({ ...summary, entities: content.nodes.length });
      expect(await on.store.findChart(caseFile.id, name)).toEqual({ ...summary, content });
    }
    expect((await on.store.listCharts(caseFile.id)).map(({ name }) => name)).toEqual([
      ...['Empty', 'Everything', 'Who called whom – 2024'],
    ]);
  });

  test('a list says how much is on each and what was noted, as it was last kept', async () => {
    const caseFile = await on.newCase();
    const save = (content: ReturnType<typeof makeChart>) =>
      on.store.saveChart(caseFile, 'Noted', content, 'any', ACT);
    const note = 'Seen by the handler – "unverified"\nsecond line';
    await save(makeChart(['a', 'b'], { note }));
    expect(await on.store.listCharts(caseFile.id)).toMatchObject([{ entities: 2, note }]);
    await save(makeChart(['a']));
    expect(await on.store.listCharts(caseFile.id)).toEqual([
      { name: 'Noted', version: 2, savedAt: ACT.at, savedBy: ACT.actor, entities: 1 },
    ]);
  });

  test('nobody overwrites what somebody else has saved', async () => {
    const caseFile = await on.newCase();
    const save = (
      content: string[],
      condition: Parameters<typeof on.store.saveChart>[3],
      act = ACT,
    ) => on.store.saveChart(caseFile, 'One', makeChart(content), condition, act);
    await save(['a'], 'none');
    await expect(save(['b'], 'none')).rejects.toMatchObject({
      code: 'conflict',
      current: { name: 'One', version: 1, savedBy: ACT.actor },
    });
    expect(await save(['b'], { version: 1 }, LATER)).toMatchObject({ version: 2 });
    await expect(save(['c'], { version: 1 })).rejects.toMatchObject({
      current: { version: 2, savedBy: LATER.actor, savedAt: LATER.at },
    });
    expect(await on.store.findChart(caseFile.id, 'One')).toMatchObject({
      version: 2,
      content: { nodes: [{ id: 'b' }] },
    });
    expect(await save(['c'], 'any')).toMatchObject({ version: 3 });
  });

  test('of two that save at once on one version, one is told so', async () => {
    const caseFile = await on.newCase();
    const second = await on.openSecond();
    try {
      await on.store.saveChart(caseFile, 'One', makeChart(['a']), 'none', ACT);
      const outcomes = await Promise.allSettled(
        [on.store, second.store].map((store) =>
          store.saveChart(caseFile, 'One', makeChart(['b']), { version: 1 }, ACT),
        ),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'conflict', current: { version: 2 } },
      });
    } finally {
      await second.close();
    }
  });

  test('are deleted on the same terms, and are of their own case alone', async () => {
    const caseFile = await on.newCase();
    const other = await on.newCase();
    for (const each of [caseFile, other]) {
      await on.store.saveChart(each, 'One', makeChart(['a']), 'none', ACT);
    }
    const remove = (condition: Parameters<typeof on.store.deleteChart>[2]) =>
      on.store.deleteChart(caseFile, 'One', condition, ACT);
    await expect(remove({ version: 7 })).rejects.toMatchObject({ current: { version: 1 } });
    await remove({ version: 1 });
    expect(await on.store.listCharts(caseFile.id)).toEqual([]);
    expect(await on.store.findChart(caseFile.id, 'One')).toBeNull();
    expect(await on.store.listCharts(other.id)).toHaveLength(1);
    await expect(remove({ version: 1 })).rejects.toMatchObject({ code: 'conflict', current: null });
    await expect(remove('any')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('each write is an entry of the log, and a write that is refused is none', async () => {
    const caseFile = await on.newCase();
    const before = (await on.store.readAuditHead()).seq;
    await on.store.saveChart(caseFile, 'One', makeChart(['a', 'b']), 'none', ACT);
    await expect(
      on.store.saveChart(caseFile, 'One', makeChart([]), 'none', ACT),
    ).rejects.toMatchObject({ code: 'conflict' });
    await on.store.deleteChart(caseFile, 'One', 'any', LATER);
    const bodies = (await listAuditEntries(on.store))
      .slice(before)
      .map(({ body }) => JSON.parse(body!) as object);
    expect(bodies).toEqual([
      {
        ...{ actor: ACT.actor, action: 'save chart', case: caseFile.name },
        details: { chart: 'One', version: 1, entities: 2 },
      },
      {
        ...{ actor: LATER.actor, action: 'delete chart', case: caseFile.name },
        details: { chart: 'One', version: 1 },
      },
    ]);
    expect(await verifyAudit(on.store)).toMatchObject({ intact: true });
  });
});
