import { expect, test } from 'vitest';
import type { SnapshotFilter } from '../../server/contract/snapshot.js';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf, sourceOf, writeRows } from '../helpers/rows.js';

const day = (d: number) => Date.UTC(2024, 0, d);
const YEAR = { startMs: Date.UTC(2024, 0, 1), endMs: Date.UTC(2025, 0, 1) };

const ROWS = rowsOf(
  entity('person', 'a'),
  entity('person', 'b'),
  entity('phone', 'c'),
  entity('event', 'old', { time: { startMs: Date.UTC(2020, 0, 1), endMs: Date.UTC(2021, 0, 1) } }),
  entity('event', 'now', { time: { startMs: day(3) } }),
  link('knows', 'never', 'a', 'b'),
  link('meets', 'instant', 'a', 'b', { time: { startMs: day(5) } }),
  link('meets', 'year', 'b', 'a', { time: YEAR }),
  link('uses_phone', 'phone', 'a', 'c', { time: { startMs: day(5), endMs: day(6) } }),
);

describeOnEachStore('snapshot', (on) => {
  async function read(filter: SnapshotFilter): Promise<{ entities: string[]; links: string[] }> {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'rows.csv', ROWS);
    const { entities, links } = await on.store.readSnapshot(caseFile.id, filter);
    return { entities: entities.map(({ id }) => id), links: links.map(({ id }) => id) };
  }

  test('of everything, in a fixed order', async () => {
    expect(await read({})).toEqual({
      entities: ['a', 'b', 'c', 'now', 'old'],
      links: ['never', 'instant', 'year', 'phone'],
    });
  });

  test('of kinds of links and of entities', async () => {
    expect((await read({ linkKinds: ['meets'] })).links).toEqual(['instant', 'year']);
    expect(await read({ linkKinds: [] })).toMatchObject({ links: [] });
    expect(await read({ entityKinds: ['person'] })).toEqual({
      entities: ['a', 'b'],
      links: ['never', 'instant', 'year'],
    });
  });

  test('of a window: partial dates where they may lie in it, links without time never', async () => {
    const all = { fromMs: Date.UTC(2023, 0, 1), untilMs: Date.UTC(2026, 0, 1) };
    expect((await read({ window: all })).links).toEqual(['instant', 'year', 'phone']);
    const within = { fromMs: day(5) + 1, untilMs: day(9) };
    expect((await read({ window: within })).links).toEqual(['year', 'phone']);
    expect((await read({ window: { fromMs: day(5), untilMs: day(5) } })).links).toEqual([
      ...['instant', 'year', 'phone'],
    ]);
    // The end of an interval is no part of it.
    expect((await read({ window: { fromMs: day(6), untilMs: day(9) } })).links).toEqual(['year']);
    expect((await read({ window: { fromMs: YEAR.endMs } })).links).toEqual([]);
    expect((await read({ window: { untilMs: YEAR.startMs } })).links).toEqual(['year']);
  });

  test('of a window leaves out entities that are known to lie outside it', async () => {
    const window = { fromMs: Date.UTC(2021, 0, 1), untilMs: day(4) };
    expect((await read({ window })).entities).toEqual(['a', 'b', 'now']);
    expect((await read({ window: { untilMs: Date.UTC(2020, 5, 1) } })).entities).toEqual(['old']);
  });

  test('spans pages: more entities than one page holds, links across pages', async () => {
    const caseFile = await on.newCase();
    const ids = Array.from({ length: 1_203 }, (_, n) => `n${String(n).padStart(4, '0')}`);
    const rows = rowsOf(
      ...ids.map((id) => entity('person', id)),
      ...ids.map((id, n) => link('knows', id, id, ids[(n * 7 + 600) % ids.length] ?? id)),
    );
    await importRows(on.store, caseFile, 'rows.csv', rows);
    const { entities, links } = await on.store.readSnapshot(caseFile.id, {});
    expect(entities.map(({ id }) => id)).toEqual(ids);
    expect(links.map(({ id }) => id)).toEqual(ids);
  });

  test('is of one moment: a case that is being written to is read again', async () => {
    const caseFile = await on.newCase();
    const ids = Array.from({ length: 40 }, (_, n) => `n${n}`);
    await importRows(on.store, caseFile, 'p.csv', rowsOf(...ids.map((id) => entity('person', id))));
    const session = await on.store.openImport(caseFile, sourceOf('l.csv'), on.caller.act, {});
    const write = async (): Promise<void> => {
      for (let n = 0; n < 20; n += 1) {
        // One batch links n to its successor both ways: half a batch would show.
        const [a = '', b = ''] = [ids[n], ids[n + 1]];
        await writeRows(
          session,
          rowsOf(link('knows', `${n}`, a, b), link('knows', `${n} back`, b, a)).map((row) => ({
            ...row,
            row: row.row + n * 2,
          })),
        );
      }
    };
    const writing = write();
    const state = { ended: false };
    void writing.then(() => {
      state.ended = true;
    });
    while (!state.ended) {
      try {
        const { links } = await on.store.readSnapshot(caseFile.id, {});
        expect(links.length % 2).toBe(0);
      } catch (error) {
        expect(error).toMatchObject({ code: 'conflict' });
      }
    }
    await writing;
    expect((await on.store.readSnapshot(caseFile.id, {})).links).toHaveLength(40);
  });
});
