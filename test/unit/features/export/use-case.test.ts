import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { exportCase } from '../../../../server/features/export/use-case.js';
import type { GraphStore } from '../../../../server/store/graph-store.js';
import { CASE_NAME, entity, type FakeCase, link, makeFakeStore } from './fake-store.js';
import { PROTECTED_CASE } from './hostile-case.js';
import { withFolder } from './run-export.js';

const act = { actor: 'tester', at: '2024-06-01T00:00:00Z' };

const CASE: FakeCase = {
  pages: [
    { entities: [entity({ id: 'a' }), entity({ id: 'b' })], links: [] },
    { entities: [], links: [link({ id: '1', source: 'a', target: 'b' })] },
  ],
};

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

describe('what is logged', () => {
  test('the act, before anything leaves', async () => {
    const { store, acts } = makeFakeStore(CASE);
    const stream = new PassThrough();
    let logged = -1;
    stream.once('data', () => (logged = acts.length));
    await exportCase({ store, act }, CASE_NAME, 'json', stream);
    expect(logged).toBe(1);
    expect(acts).toEqual([{ action: 'export', details: { format: 'json' } }]);
  });

  test('the reason too, where real names are shown', async () => {
    const { store, acts } = makeFakeStore(PROTECTED_CASE);
    const stream = new PassThrough();
    const written = text(stream);
    const caller = { store, act, showProtected: 'order of the court' };
    await exportCase(caller, CASE_NAME, 'json', stream);
    stream.end();
    expect(await written).toContain('Ana Petrova');
    expect(acts.map(({ action }) => action)).toEqual(['show protected', 'export']);
  });

  test('nothing, where the output cannot be opened', async () => {
    const { store, acts } = makeFakeStore(CASE);
    const output = { path: '/nowhere/at/all.json' };
    await expect(exportCase({ store, act }, CASE_NAME, 'json', output)).rejects.toThrow(
      /make it first/u,
    );
    expect(acts).toEqual([]);
  });
});

describe('to a stream', () => {
  test('counts, and leaves the stream open', async () => {
    const { store } = makeFakeStore(CASE);
    const stream = new PassThrough();
    stream.resume();
    const outcome = await exportCase({ store, act }, CASE_NAME, 'gexf', stream);
    expect(outcome).toEqual({ entities: 2, links: 1, format: 'gexf' });
    expect(stream.writable).toBe(true);
  });

  test('waits for a slow reader', async () => {
    const page = { entities: Array.from({ length: 3_000 }, (_, at) => entity({ id: `e${at}` })) };
    const { store } = makeFakeStore({ pages: [{ ...page, links: [] }] });
    let most = 0;
    let total = 0;
    const slow = new Writable({
      highWaterMark: 1_024,
      write(chunk: Buffer, _encoding, done) {
        total += chunk.length;
        most = Math.max(most, this.writableLength);
        setTimeout(done, 1);
      },
    });
    await exportCase({ store, act }, CASE_NAME, 'json', slow);
    expect(total).toBeGreaterThan(300_000);
    expect(most).toBeLessThan(200_000);
  });

  test('csv needs a folder', async () => {
    const { store, acts } = makeFakeStore(CASE);
    const refused = exportCase({ store, act }, CASE_NAME, 'csv', new PassThrough());
    await expect(refused).rejects.toMatchObject({ code: 'bad_input' });
    await expect(refused).rejects.toThrow(/-o FOLDER/u);
    expect(acts).toEqual([]);
  });

  test('a reader that leaves ends the export in a sentence', async () => {
    const { store } = makeFakeStore(CASE);
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
    });
    const refused = exportCase({ store, act }, CASE_NAME, 'json', gone);
    await expect(refused).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('to a path', () => {
  test('one file, for its owner alone, in place of what stood there', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'case.graphml');
      await writeFile(path, 'old');
      const { store } = makeFakeStore(CASE);
      await exportCase({ store, act }, CASE_NAME, 'graphml', { path });
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(await readFile(path, 'utf8')).toMatch(/^<\?xml[^]*<\/graphml>\n$/u);
      expect(await readdir(folder)).toEqual(['case.graphml']);
    }));

  test('what stood there stays when the store fails half way', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'case.json');
      await writeFile(path, 'old');
      const { store } = makeFakeStore(CASE);
      const broken: GraphStore = {
        ...store,
        async *readPages(caseId) {
          for await (const page of store.readPages(caseId)) {
            yield page;
            throw new Error('the store is gone');
          }
        },
      };
      const refused = exportCase({ store: broken, act }, CASE_NAME, 'json', { path });
      await expect(refused).rejects.toThrow('the store is gone');
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['case.json']);
    }));

  test('a folder cannot be a file', () =>
    withFolder(async (folder) => {
      const { store } = makeFakeStore(CASE);
      const refused = exportCase({ store, act }, CASE_NAME, 'json', { path: folder });
      await expect(refused).rejects.toMatchObject({ code: 'bad_input' });
      await expect(refused).rejects.toThrow(/is a folder: name a file in it/u);
    }));

  test.skipIf(isRoot())('a folder that may not be written', () =>
    withFolder(async (folder) => {
      const closed = join(folder, 'closed');
      await mkdir(closed);
      await chmod(closed, 0o500);
      const { store } = makeFakeStore(CASE);
      const output = { path: join(closed, 'case.json') };
      const refused = exportCase({ store, act }, CASE_NAME, 'json', output);
      await expect(refused).rejects.toMatchObject({ code: 'bad_input' });
      await expect(refused).rejects.toThrow(/may not be written/u);
    }),
  );

  test('a full device', async () => {
    const { store } = makeFakeStore(CASE);
    const refused = exportCase({ store, act }, CASE_NAME, 'json', { path: '/dev/full' });
    await expect(refused).rejects.toMatchObject({ code: 'store_failed' });
    await expect(refused).rejects.toThrow(/no room left/u);
    expect((await stat('/dev/full')).isCharacterDevice()).toBe(true);
  });
});

describe('csv to a path', () => {
  const names = ['calls.csv', 'entities.csv', 'links.csv', 'transactions.csv'];

  test('a folder, made if missing', () =>
    withFolder(async (folder) => {
      const { store } = makeFakeStore(CASE);
      const path = join(folder, 'new', 'deeper');
      const outcome = await exportCase({ store, act }, CASE_NAME, 'csv', { path });
      expect(outcome).toEqual({ entities: 2, links: 1, format: 'csv' });
      expect((await readdir(path)).sort()).toEqual(names);
      for (const name of names) expect((await stat(join(path, name))).mode & 0o777).toBe(0o600);
    }));

  test('a name in .csv begins the names of the files', () =>
    withFolder(async (folder) => {
      const { store } = makeFakeStore(CASE);
      await exportCase({ store, act }, CASE_NAME, 'csv', { path: join(folder, 'orchid.csv') });
      expect((await readdir(folder)).sort()).toEqual(names.map((name) => `orchid-${name}`));
    }));

  test('a file cannot be the folder', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'file');
      await writeFile(path, '');
      const { store } = makeFakeStore(CASE);
      const refused = exportCase({ store, act }, CASE_NAME, 'csv', { path });
      await expect(refused).rejects.toThrow(/is a file: name a folder/u);
    }));
});
