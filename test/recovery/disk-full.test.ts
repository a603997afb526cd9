import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../server/open-store.js';
import { writeCallFiles } from '../helpers/calls-case.js';
import { dumpContent } from '../helpers/dump-case.js';
import { importInChild } from '../helpers/import-child.js';

const CALLS = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'vinculum-full-'));
const disk = join(folder, 'disk');
mkdirSync(disk);

/** A disk of 2 MB, where this user may mount one (root does). */
function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('a full disk was not tried: only root can mount a small one');
    return false;
  }
}

const mounted = process.platform === 'linux' && mountSmallDisk();

describe('a full disk under the embedded store', () => {
  const paths = writeCallFiles(folder, CALLS);

  afterAll(() => {
    if (mounted) execFileSync('umount', ['--lazy', disk]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Everything acknowledged is there; with room the same call completes what a clean one gives. */
  async function expectKept(data: string, acknowledged: number): Promise<void> {
    expect(acknowledged).toBeGreaterThan(0);
    expect(acknowledged).toBeLessThan(CALLS);
    const before = await openStore(null, data);
    const half = await before.findCase('Full');
    expect((half?.entities ?? 0) + (half?.links ?? 0)).toBeGreaterThanOrEqual(acknowledged);
    await before.close();
    for (const caseName of ['Full', 'Clean']) {
      expect(await importInChild({ folder: data, caseName, paths })).toMatchObject({ done: true });
    }
    const store = await openStore(null, data);
    const [full, clean] = await Promise.all(
      ['Full', 'Clean'].map(async (name) => dumpContent(store, (await store.findCase(name))!)),
    );
    expect(clean?.links).toHaveLength(CALLS);
    expect(JSON.stringify(full) === JSON.stringify(clean)).toBe(true);
    await store.close();
  }

  test.skipIf(!mounted)(
    'is named, keeps what was acknowledged, and can be gone on from',
    async () => {
      const data = join(disk, 'data');
      const report = await importInChild({ folder: data, caseName: 'Full', paths });
      expect(report).toMatchObject({ done: false, code: 'store_full' });
      expect(report.message).toMatch(/is full.*free some space and run the same command again/u);
      execFileSync('mount', ['-o', 'remount,size=256m', disk]);
      await expectKept(data, report.acknowledged);
    },
  );

  test.skipIf(process.platform === 'win32')('and so is a limit on the size of files', async () => {
    const data = join(folder, 'limited');
    const order = { folder: data, caseName: 'Full', paths };
    const report = await importInChild({ ...order, maxFileKilobytes: 1_500 });
    expect(report).toMatchObject({ done: false, code: 'store_full' });
    await expectKept(data, report.acknowledged);
  });
});
