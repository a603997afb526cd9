import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listDemoFiles } from '../../server/features/demo/use-case.js';
import { hashInput } from '../../server/jobs/input-hash.js';
import { dumpContent } from '../helpers/dump-case.js';
import { importTexts } from '../helpers/csv-files.js';
import { describeOnEachStore, newCaseName } from '../helpers/each-store.js';

const seen: { hashes: string[]; content: string }[] = [];

describeOnEachStore('the demo case', (on) => {
  test('gives the same snapshots, hashes and content on every store', async () => {
    const texts = Object.fromEntries(
      listDemoFiles().map((path) => [basename(path), readFileSync(path, 'utf8')]),
    );
    const name = newCaseName();
    const report = await importTexts(on.caller, name, texts);
    expect(report.rejectedRows).toBe(0);
    const caseFile = (await on.store.findCase(name))!;
    const window = { fromMs: Date.UTC(2024, 0, 1), untilMs: Date.UTC(2024, 6, 1) };
    const admiralty = { reliability: ['A', 'B', 'C'], credibility: ['1', '2', '3'] };
    const grades = { ungraded: true, schemes: { admiralty } };
    const hashes = [];
    for (const filter of [{}, { window }, { grades }, { linkKinds: ['calls' as const], window }]) {
      hashes.push(hashInput(await on.store.readSnapshot(caseFile.id, filter)));
    }
    expect(new Set(hashes).size).toBe(4);
    seen.push({ hashes, content: JSON.stringify(await dumpContent(on.store, caseFile)) });
    expect(seen).toHaveLength(inject('neo4j') && on.store.kind === 'neo4j' ? 2 : 1);
    expect(seen.at(-1)?.hashes).toEqual(seen[0]?.hashes);
    expect(seen.at(-1)?.content === seen[0]?.content).toBe(true);
  });
});
