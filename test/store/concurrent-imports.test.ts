import { expect, test } from 'vitest';
import type { ReadRow } from '../../server/contract/record.js';
import { verifyAudit } from '../../server/features/audit/use-case.js';
import type { GraphStore } from '../../server/store/graph-store.js';
import { dumpCase } from '../helpers/dump-case.js';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf, sourceOf, writeRows } from '../helpers/rows.js';

const PEOPLE = rowsOf(...Array.from({ length: 20 }, (_, n) => entity('person', `p${n}`)));

/** Half of the links and one statement on a person are the same in every writer's file. */
function rowsOfWriter(writer: number): ReadRow[] {
  const links = Array.from({ length: 40 }, (_, n) => {
    const id = n % 2 ? `shared ${n}` : `of ${writer}, ${n}`;
    return link('knows', id, `p${n % 20}`, `p${(n + 3) % 20}`, { weight: writer });
  });
  return rowsOf(...links, entity('person', 'p1', { values: { [`seen_by_${writer}`]: 'yes' } }));
}

async function write(
  store: GraphStore,
  caseFile: Parameters<GraphStore['openImport']>[0],
  fileName: string,
  rows: readonly ReadRow[],
): Promise<void> {
  const session = await store.openImport(caseFile, sourceOf(fileName), ACT, {});
  for (let at = 0; at < rows.length; at += 5) await session.addRows(rows.slice(at, at + 5));
  await session.settle();
  await session.complete();
}

describeOnEachStore('imports into one case at the same time', (on) => {
  test('lose nothing and double nothing', async () => {
    const second = await on.openSecond();
    try {
      const caseFile = await on.newCase();
      await importRows(on.store, caseFile, 'people.csv', PEOPLE);
      await Promise.all([
        write(on.store, caseFile, 'w1.csv', rowsOfWriter(1)),
        write(second.store, caseFile, 'w2.csv', rowsOfWriter(2)),
        write(on.store, caseFile, 'w3.csv', rowsOfWriter(3)),
      ]);
      const dump = await dumpCase(on, caseFile);
      expect(dump.entities).toHaveLength(20);
      expect(dump.links).toHaveLength(20 + 3 * 20);
      expect(dump.caseFile).toMatchObject({ entities: 20, links: 80, sources: 4 });
      const shared = dump.links.filter(({ id }) => id.startsWith('shared'));
      for (const { statements } of shared) {
        expect(statements.map(({ values }) => values['weight']).sort()).toEqual([1, 2, 3]);
      }
      const p1 = dump.entities.find(({ id }) => id === 'p1');
      expect(p1?.values).toEqual({ seen_by_1: 'yes', seen_by_2: 'yes', seen_by_3: 'yes' });
      expect(await verifyAudit(on.store)).toMatchObject({ intact: true, problems: [] });
    } finally {
      await second.close();
    }
  });

  test('of the very same file are one', async () => {
    const second = await on.openSecond();
    try {
      const caseFile = await on.newCase();
      await importRows(on.store, caseFile, 'people.csv', PEOPLE);
      await Promise.all(
        [on.store, second.store, on.store].map((store) =>
          write(store, caseFile, 'same.csv', rowsOfWriter(1)),
        ),
      );
      const dump = await dumpCase(on, caseFile);
      expect(dump.sources).toHaveLength(2);
      expect(dump.links).toHaveLength(40);
      for (const { statements } of dump.links) expect(statements).toHaveLength(1);
      const p1 = dump.entities.find(({ id }) => id === 'p1');
      expect(p1?.statements).toHaveLength(2);
    } finally {
      await second.close();
    }
  });

  test('a plan made before somebody else wrote is made again', async () => {
    const second = await on.openSecond();
    try {
      const caseFile = await on.newCase();
      const mine = await on.store.openImport(caseFile, sourceOf('mine.csv'), ACT, {});
      await importRows(second.store, caseFile, 'theirs.csv', PEOPLE);
      await importRows(second.store, caseFile, 'l.csv', rowsOf(link('knows', 'x', 'p1', 'p2')));
      const outcome = await writeRows(
        mine,
        rowsOf(link('knows', 'x', 'p1', 'p2'), link('knows', 'y', 'p2', 'p3')),
      );
      expect(outcome).toMatchObject({ links: { created: 1, updated: 1 }, rejects: [] });
      await mine.complete();
      const { links } = await dumpCase(on, caseFile);
      expect(links.map(({ statements }) => statements.length)).toEqual([2, 1]);
    } finally {
      await second.close();
    }
  });

  test('a case that is deleted meanwhile stays deleted', async () => {
    const caseFile = await on.newCase();
    const session = await on.store.openImport(caseFile, sourceOf('p.csv'), ACT, {});
    await on.store.deleteCase(caseFile, ACT);
    await expect(writeRows(session, PEOPLE)).rejects.toMatchObject({ code: 'conflict' });
    await expect(on.store.openImport(caseFile, sourceOf('q.csv'), ACT, {})).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
