import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../server/demo/random.js';
import { findTestData, NO_TEST_DATA, unpackAmlsim } from './amlsim-case.js';
import type { BenchCase } from './bench-case.js';
import { BenchServer } from './bench-server.js';
import { markdownTable } from './markdown-table.js';
import { drawAccounts, LOAD_HEADER, measureLoad } from './measure-load.js';
import {
  analysisPhase,
  bothPhase,
  exportPhase,
  graphPhase,
  idle,
  importPhase,
  IN_CASE,
  measureStall,
  STALL_HEADER,
} from './measure-stalls.js';
import { writeMoreTransfers } from './more-transfers.js';
import { runImport } from './run-import.js';

const MORE_TRANSFERS = 100_000;
const GRADED = { grades: { ungraded: true, schemes: {} } };

/** A server that nobody asked for anything yet, for each order of phases; it ends with `work`. */
async function withServer(
  folder: string,
  work: (server: BenchServer) => Promise<void>,
): Promise<void> {
  const server = await BenchServer.start(folder);
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

/** What 20 users wait for, and the stalls of what they ask for. */
async function measureAnswers(amlsim: BenchCase, folder: string): Promise<void> {
  const load: string[][] = [];
  const stalls: string[][] = [];
  const accounts = drawAccounts(amlsim.accounts.rows);
  const random = createRandom('bench/http-search');
  const beginnings = accounts.map((number) => number.slice(0, random.int(2, 3)));
  const find = (text: string) => `${IN_CASE}/search?q=${text}`;
  const expand = accounts.map((id) => `${IN_CASE}/entities/${id}/neighbours?limit=50`);
  await withServer(folder, async (server) => {
    const watch = async (phase: Parameters<typeof measureStall>[1]) =>
      stalls.push(await measureStall(server, phase));
    await watch(idle);
    await watch(graphPhase(500, 'cold'));
    await watch(graphPhase(500, 'warm'));
    await watch(graphPhase(500, 'cold', GRADED));
    await watch(graphPhase(500, 'warm', GRADED));
    for (const format of ['json', 'graphml']) await watch(exportPhase(format));
    load.push(await measureLoad('expand, random accounts', server, expand));
    load.push(await measureLoad('search, whole number', server, accounts.map(find)));
    load.push(await measureLoad('search, first 2 or 3 digits', server, beginnings.map(find)));
  });
  console.log(`${markdownTable(LOAD_HEADER, load)}\n\n${markdownTable(STALL_HEADER, stalls)}\n`);
}

/** The stalls while work goes on. */
async function measureWorks(amlsim: BenchCase, folder: string, scratch: string): Promise<void> {
  const stalls: string[][] = [];
  await withServer(folder, async (server) => {
    const write = (seed: string) =>
      writeMoreTransfers(scratch, MORE_TRANSFERS, amlsim.accounts.rows, seed);
    const upload = await server.upload(write('more'));
    const others = await server.upload(write('others'));
    for (const phase of [
      graphPhase(5_000, 'cold'),
      graphPhase(5_000, 'warm'),
      importPhase(MORE_TRANSFERS, upload),
      analysisPhase,
      bothPhase(MORE_TRANSFERS, others),
    ]) {
      stalls.push(await measureStall(server, phase));
    }
  });
  console.log(markdownTable(STALL_HEADER, stalls));
}

// npm run bench:http [-- works]
const data = findTestData();
if (data === null) console.log(NO_TEST_DATA);
else {
  const scratch = mkdtempSync(join(tmpdir(), 'vinculum-bench-'));
  try {
    const amlsim = unpackAmlsim(data, scratch);
    const folder = join(scratch, 'store');
    await runImport(amlsim, { store: 'embedded', folder });
    if (!process.argv.includes('works')) await measureAnswers(amlsim, folder);
    await measureWorks(amlsim, folder, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
