import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTestData, NO_TEST_DATA, unpackAmlsim } from './amlsim-case.js';
import { embeddedStore, neo4jStore } from './bench-store.js';
import { markdownTable } from './markdown-table.js';
import { measureQueries, QUERY_HEADER } from './measure-queries.js';
import { runImport } from './run-import.js';

// npm run bench:queries
const data = findTestData();
if (data === null) console.log(NO_TEST_DATA);
else {
  const scratch = mkdtempSync(join(tmpdir(), 'vinculum-bench-'));
  const amlsim = unpackAmlsim(data, scratch);
  const rows: string[][] = [];
  try {
    for (const store of [embeddedStore(scratch), await neo4jStore()]) {
      if (!store) continue;
      try {
        const place = await store.fresh();
        await runImport(amlsim, place);
        rows.push(...(await measureQueries(amlsim, place)));
      } finally {
        await store.stop();
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(markdownTable(QUERY_HEADER, rows));
}
