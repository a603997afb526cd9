import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../server/analysis/random.js';
import { verifyAudit } from '../../server/features/audit/use-case.js';
import { importFiles } from '../../server/features/import/use-case.js';
import { openStore } from '../../server/open-store.js';
import type { GraphStore } from '../../server/store/graph-store.js';
import { writeCallFiles } from '../helpers/calls-case.js';
import { dumpContent } from '../helpers/dump-case.js';
import { ACT } from '../helpers/each-store.js';
import { importInChild, type ChildReport } from '../helpers/import-child.js';

const CALLS = 19_700;
const BATCH = 2_000;
const ROUNDS = 25;
const ROUNDS_PER_CASE = 5;

const folder = mkdtempSync(join(tmpdir(), 'vinculum-kill-'));
const data = join(folder, 'data');

async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(null, data);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** What the case holds by its counters, which are written with each batch: whole batches only. */
async function countRows(store: GraphStore, caseName: string): Promise<number> {
  const caseFile = await store.findCase(caseName);
  if (!caseFile) return 0;
  const { entities, links } = caseFile;
  expect(links % BATCH === 0 || links === CALLS).toBe(true);
  return entities + links;
}

/** The counters of the case agree with what is there. */
async function expectWhole(store: GraphStore, caseName: string): Promise<void> {
  const caseFile = await store.findCase(caseName);
  if (!caseFile) return;
  const { entities, links } = await store.readSnapshot(caseFile.id, {});
  expect([entities.length, links.length]).toEqual([caseFile.entities, caseFile.links]);
}

async function importHere(store: GraphStore, caseName: string, paths: string[]): Promise<void> {
  const files = paths.map((path) => ({ path, options: {} }));
  await importFiles({ store, act: ACT }, { caseName, files, dryRun: false, rejectsPath: null });
}

describe('kill -9 of an import into the embedded store', () => {
  const paths = writeCallFiles(folder, CALLS);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('loses no acknowledged batch, tears none, and the next run completes', async () => {
    const random = createRandom(20_260_102);
    let killed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const caseName = `Case ${Math.floor(round / ROUNDS_PER_CASE)}`;
      // At a random moment after a random batch of this run, or after the store has opened.
      const batch = Math.floor(random() * 10) * BATCH;
      const delayMs = random() * 60;
      let aimed = false;
      const onReport = ({ acknowledged }: ChildReport, child: { kill: (s: 'SIGKILL') => void }) => {
        if (aimed || acknowledged < batch) return;
        aimed = true;
        setTimeout(() => {
          child.kill('SIGKILL');
        }, delayMs);
      };
      const report = await importInChild({ folder: data, caseName, paths, onReport });
      if (!report.done) killed += 1;
      expect(report.code).toBeUndefined();
      await withStore(async (store) => {
        expect(await countRows(store, caseName)).toBeGreaterThanOrEqual(report.acknowledged);
        expect(await verifyAudit(store)).toMatchObject({ intact: true, problems: [] });
        if ((round + 1) % ROUNDS_PER_CASE === 0) await expectWhole(store, caseName);
      });
    }
    expect(killed).toBeGreaterThan(ROUNDS / 2);

    const names = ['Clean'];
    for (let round = 0; round < ROUNDS; round += ROUNDS_PER_CASE) {
      names.push(`Case ${round / ROUNDS_PER_CASE}`);
    }
    await withStore(async (store) => {
      let clean = '';
      for (const name of names) {
        await importHere(store, name, paths);
        const content = await dumpContent(store, (await store.findCase(name))!);
        expect(content.links).toHaveLength(CALLS);
        // Compared as text: equal in one step, where a deep comparison takes seconds.
        clean ||= JSON.stringify(content);
        expect(JSON.stringify(content) === clean).toBe(true);
      }
      expect(await verifyAudit(store)).toMatchObject({ intact: true, problems: [] });
    });
  }, 240_000);
});
