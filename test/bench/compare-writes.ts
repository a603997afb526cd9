import { join } from 'node:path';
import type { BenchCase } from './bench-case.js';
import type { BenchStore } from './bench-store.js';
import { median } from './figures.js';
import { formatFigure } from './markdown-table.js';
import { openBenchRunner } from './open-bench-runner.js';
import { dumpContent } from './raw-content.js';
import { runImport } from './run-import.js';
import { runRaw } from './run-raw.js';
import type { WriteFigures } from './write-figures.js';

export const COMPARISON_HEADER = [
  ['case, store', 'import rows/s', 'raw rows/s', 'ratio', 'ratio, accounts', 'ratio, transfers'],
  ['peak of the import, MB', 'peak of raw, MB'],
].flat();

interface Round {
  readonly imported: WriteFigures;
  readonly raw: WriteFigures;
}

function secondsOf({ accountSeconds, transactionSeconds }: WriteFigures): number {
  return accountSeconds + transactionSeconds;
}

/** Imports the case and writes its content raw by turns, each to an empty store. A row of the table. */
export async function compareWrites(
  bench: BenchCase,
  store: BenchStore,
  scratch: string,
  rounds: number,
): Promise<string[]> {
  const content = join(scratch, `content-${store.kind}`);
  const title = `${bench.name}, ${store.kind}`;
  const measured: Round[] = [];
  // The first import fills the file that the raw writer reads, and warms a server up: not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const place = await store.fresh();
    const imported = await runImport(bench, place);
    if (round === 0) {
      const runner = await openBenchRunner(place);
      await dumpContent(runner, content);
      await runner.close();
    }
    const raw = await runRaw(content, await store.fresh());
    const name = round === 0 ? 'warm-up' : `round ${round}`;
    console.log(
      `${title}, ${name}: import ${secondsOf(imported).toFixed(1)} s, ${imported.peakMb.toFixed()} MB;` +
        ` raw ${secondsOf(raw).toFixed(1)} s, ${raw.peakMb.toFixed()} MB`,
    );
    if (round > 0) measured.push({ imported, raw });
  }
  const rows = bench.accounts.rows + bench.transactions.rows;
  const medianOf = (figureOf: (round: Round) => number): number => median(measured.map(figureOf));
  return [
    title,
    formatFigure(medianOf(({ imported }) => rows / secondsOf(imported))),
    formatFigure(medianOf(({ raw }) => rows / secondsOf(raw))),
    formatFigure(
      medianOf(({ imported, raw }) => secondsOf(raw) / secondsOf(imported)),
      2,
    ),
    formatFigure(
      medianOf((r) => r.raw.accountSeconds / r.imported.accountSeconds),
      2,
    ),
    formatFigure(
      medianOf((r) => r.raw.transactionSeconds / r.imported.transactionSeconds),
      2,
    ),
    formatFigure(Math.max(...measured.map(({ imported }) => imported.peakMb))),
    formatFigure(Math.max(...measured.map(({ raw }) => raw.peakMb))),
  ];
}
