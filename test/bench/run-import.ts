import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { ImportReport } from '../../server/contract/import-report.js';
import { packageRoot } from '../../server/package-root.js';
import type { BenchCase, BenchFile } from './bench-case.js';
import type { StorePlace } from './bench-store.js';
import { runChild } from './run-child.js';
import type { WriteFigures } from './write-figures.js';

export const CASE_NAME = 'Bench';

const program = pathToFileURL(join(packageRoot, 'server/cli/bin.js'));

function environmentOf(place: StorePlace): NodeJS.ProcessEnv {
  const { NEO4J_URI: _, ...environment } = process.env;
  if (place.store === 'embedded') return { ...environment, VINCULUM_DATA: place.folder };
  const { uri, user, password } = place.connection;
  return { ...environment, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

async function importFile(
  { kind, path, rows, options }: BenchFile,
  place: StorePlace,
): Promise<{ seconds: number; peakMb: number }> {
  const { output, peakMb } = await runChild(
    program,
    ['import', `${kind}:${path}`, '--case', CASE_NAME, '--json', ...options],
    environmentOf(place),
  );
  const report = JSON.parse(output) as ImportReport;
  const { created } = kind === 'accounts' ? report.entities : report.links;
  if (created !== rows) throw new Error(`${created} of ${rows} rows of ${path} were kept`);
  return { seconds: report.durationMs / 1_000, peakMb };
}

/**
 * Imports a case as a user does, one command per file, each in a process of its own. The time is
 * that of the import's report: reading, checking and writing, without the start of Node and the
 * opening and closing of the store.
 * @throws where a row was not kept.
 */
export async function runImport(bench: BenchCase, place: StorePlace): Promise<WriteFigures> {
  const accounts = await importFile(bench.accounts, place);
  const transactions = await importFile(bench.transactions, place);
  return {
    accountSeconds: accounts.seconds,
    transactionSeconds: transactions.seconds,
    peakMb: Math.max(accounts.peakMb, transactions.peakMb),
  };
}
