import { expect, test } from 'vitest';
import { findPlainPaths } from '../../server/features/paths/plain-paths.js';
import type { CaseFile } from '../../server/store/graph-store.js';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { makeRun } from '../helpers/make-run.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

describeOnEachStore('two cases with the same ids', (on) => {
  async function fill(own: string): Promise<CaseFile> {
    const caseFile = await on.newCase();
    const rows = rowsOf(
      entity('person', 'a', { name: `Anna ${own}`, roles: [{ role: 'witness' }] }),
      entity('phone', 'ph', { values: { number: '+44 1', seen_in: own } }),
      entity('person', own),
      link('uses_phone', 'l', 'a', 'ph', { values: { seen_in: own } }),
      link('knows', own, 'a', own),
      {
        ...{ type: 'coverage', subject: own, channel: 'calls', from: { startMs: 0 } },
        ...{ until: { startMs: 9 }, provenance: { row: 0 } },
      },
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    return caseFile;
  }

  test('never see each other, whatever is asked', async () => {
    const [one, two] = [await fill('one'), await fill('two')];
    const run = makeRun(2);
    await on.store.saveRun(two, run, ACT);
    await on.store.readProtected(two, ACT);
    const note = { entity: 'a', text: 'a note of two' };
    const { id: foreign } = await on.store.createNote(two, note, ACT);
    await expect(on.store.reviseNote(one, foreign, 'mine', 'any', ACT)).rejects.toMatchObject({
      code: 'not_found',
    });
    const { store } = on;
    const { id } = one;
    const seen: unknown[] = [
      await store.getEntities(id, ['a', 'ph', 'one', 'two']),
      await store.searchEntities(id, 'anna', 10),
      await store.searchEntities(id, 'two', 10),
      await store.expandEntity(id, 'a', { limit: 10 }),
      await store.expandEntity(id, 'two', { limit: 10 }),
      await store.listLinksBetween(id, 'a', 'ph', 10),
      await store.listLinksBetween(id, 'a', 'two', 10),
      [...(await store.listAdjacent(id, ['a', 'two']))],
      await store.findLinks(id, [
        { kind: 'uses_phone', id: 'l', source: 'a', target: 'ph' },
        { kind: 'knows', id: 'two', source: 'a', target: 'two' },
      ]),
      await findPlainPaths(store, id, { from: 'a', to: 'two', count: 3, maxLength: 5 }),
      await store.readSnapshot(id, {}),
      await store.readProtected(one, ACT),
      await store.listSources(id),
      await store.listCoverage(id),
      await store.listRuns(id),
      await store.listNotes(id),
      await store.listNotes(id, 'a'),
      await store.findRun(id, run.run.id),
    ];
    for await (const page of store.readPages(id)) seen.push(page);
    const text = JSON.stringify(seen).replaceAll('["two",[]]', '');
    expect(text).toContain('Anna one');
    expect(text).not.toContain('two');
    expect(await store.findIdsByNumber(id, '+441')).toEqual(['ph']);
    const counted = (await store.listCases()).filter((each) => each.id === id);
    expect(counted).toMatchObject([{ entities: 3, links: 2, sources: 1 }]);
  });
});
