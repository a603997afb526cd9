import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTestData, NO_TEST_DATA, unpackAmlsim } from './amlsim-case.js';
import { embeddedStore, neo4jStore } from './bench-store.js';
import { compareWrites, COMPARISON_HEADER } from './compare-writes.js';
import { generateLargeCase } from './large-case.js';
import { markdownTable } from './markdown-table.js';

// npm run bench:import [-- PART…]: without parts, all of them.
const PARTS = ['embedded', 'neo4j', 'large'];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

async function measure(data: string, scratch: string, parts: readonly string[]): Promise<string> {
  const rows: string[][] = [];
  if (parts.includes('embedded')) {
    const amlsim = unpackAmlsim(data, scratch);
    rows.push(await compareWrites(amlsim, embeddedStore(scratch), scratch, ROUNDS));
  }
  const neo4j = parts.includes('neo4j') ? await neo4jStore() : null;
  if (neo4j) {
    try {
      const amlsim = unpackAmlsim(data, scratch);
      rows.push(await compareWrites(amlsim, neo4j, scratch, ROUNDS));
    } finally {
      await neo4j.stop();
    }
  }
  if (parts.includes('large')) {
    const large = await generateLargeCase(scratch);
    rows.push(await compareWrites(large, embeddedStore(scratch), scratch, ROUNDS));
  }
  return markdownTable(COMPARISON_HEADER, rows);
}

const data = findTestData();
if (data === null) console.log(NO_TEST_DATA);
else {
  const asked = process.argv.slice(2);
  const scratch = mkdtempSync(join(tmpdir(), 'vinculum-bench-'));
  try {
    console.log(await measure(data, scratch, asked.length > 0 ? asked : PARTS));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
