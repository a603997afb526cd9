import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../server/open-store.js';
import { ACT } from '../helpers/each-store.js';
import { importInChild } from '../helpers/import-child.js';
import { entity, importRows, rowsOf } from '../helpers/rows.js';

const base = mkdtempSync(join(tmpdir(), 'vinculum-errors-'));
let folders = 0;
let folder = '';

/** A closed store with one case in it; its file. */
async function fillStore(): Promise<string> {
  const store = await openStore(null, folder);
  const caseFile = await store.createCase('Case', ACT);
  const people = Array.from({ length: 500 }, (_, n) => entity('person', `p${n}`));
  await importRows(store, caseFile, 'p.csv', rowsOf(...people));
  await store.close();
  return join(folder, 'graph.grafeo');
}

describe('the embedded store', () => {
  beforeEach(() => {
    folders += 1;
    // A name that words of error messages must not be looked for in.
    folder = join(base, `locked magic checksum ${folders}`);
  });
  afterAll(() => {
    rmSync(base, { recursive: true, force: true });
  });

  test('is for one process at a time, and says so to the second', async () => {
    const store = await openStore(null, folder);
    const report = await importInChild({ folder, caseName: 'x', paths: [] });
    expect(report).toMatchObject({ opened: false, code: 'store_locked' });
    expect(report.message).toContain('another Vinculum process');
    await store.createCase('Still writing', ACT);
    await store.close();
    expect(await importInChild({ folder, caseName: 'x', paths: [] })).toMatchObject({ done: true });
  });

  const damages: readonly [what: string, damage: (bytes: Buffer) => Buffer][] = [
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut to its header', (bytes) => bytes.subarray(0, 4_096)],
    ['empty', () => Buffer.alloc(0)],
    ['another file', () => Buffer.from('id,name\n'.repeat(5_000))],
    [
      'overwritten in the middle',
      (bytes) => Buffer.from(bytes).fill(0x5a, bytes.length / 2 - 50, bytes.length / 2 + 50),
    ],
  ];

  test.each(damages)(
    'that is %s says that it is damaged and stays untouched',
    async (_, damage) => {
      const path = await fillStore();
      const bytes = damage(readFileSync(path));
      writeFileSync(path, bytes);
      const files = readdirSync(folder);
      await expect(openStore(null, folder)).rejects.toMatchObject({
        code: 'store_damaged',
        message: expect.stringMatching(/damaged and was left untouched.*backup/u),
      });
      expect(readFileSync(path).equals(bytes)).toBe(true);
      expect(readdirSync(folder)).toEqual(files);
    },
  );

  test('names a data folder that cannot be one', async () => {
    mkdirSync(folder);
    const path = join(folder, 'file');
    writeFileSync(path, '');
    await expect(openStore(null, path)).rejects.toMatchObject({
      code: 'store_failed',
      message: expect.stringContaining('--data'),
    });
  });

  test('gives again what was written before it was closed', async () => {
    await fillStore();
    const store = await openStore(null, folder);
    const caseFile = await store.findCase('Case');
    expect(caseFile).toMatchObject({ entities: 500, sources: 1 });
    expect((await store.readSnapshot(caseFile!.id, {})).entities).toHaveLength(500);
    await store.close();
  });
});
