import { basename } from 'node:path';
import type { EntityKind } from '../../contract/entity.js';
import type { ImportReport } from '../../contract/import-report.js';
import type { ReadRow } from '../../contract/record.js';
import { type Caller, parseCaseName } from '../../disclosure/open-case.js';
import { Mask } from '../../disclosure/mask.js';
import { AppError } from '../../errors.js';
import { orderSources } from '../../ingest/order-sources.js';
import { type OpenedSource, openSource } from '../../ingest/read-source.js';
import type { SourceOptions } from '../../ingest/source-options.js';
import type { BatchOutcome, CaseFile, ImportSession, NewSource } from '../../store/graph-store.js';
import { readAhead } from './read-ahead.js';
import { ReadProtection } from './read-protection.js';
import { RejectsFile } from './rejects-file.js';
import { checkRejectsPath } from './rejects-path.js';
import { ReportBuilder } from './report-builder.js';

export interface ImportRequest {
  readonly caseName: string;
  readonly files: readonly { readonly path: string; readonly options: SourceOptions }[];
  readonly createMissing?: EntityKind;
  readonly dryRun: boolean;
  /** Where rejected rows are written, if there are any; null writes none. */
  readonly rejectsPath: string | null;
}

/** Where an import stands: `rows` are written; the bytes are those read, of all files. */
export interface ImportProgress {
  readonly file: string;
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export interface ImportHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

interface Target {
  readonly caseFile: CaseFile | null;
  readonly caseName: string;
  openSession(source: NewSource): Promise<ImportSession>;
}

/** What the batches of one import add to. */
interface Ledger {
  readonly report: ReportBuilder;
  readonly rejects: RejectsFile;
  readonly protection: ReadProtection;
}

async function openTarget(caller: Caller, request: ImportRequest): Promise<Target> {
  const { store, act } = caller;
  const caseName = parseCaseName(request.caseName);
  const options =
    request.createMissing === undefined ? {} : { createMissing: request.createMissing };
  const known = await store.findCase(caseName);
  if (known?.deleting) {
    throw new AppError('conflict', `The case "${caseName}" is being deleted: complete that first.`);
  }
  if (request.dryRun) {
    const dryRun = await store.openDryRun(known, options);
    return { caseFile: known, caseName, openSession: (source) => dryRun.nextSource(source) };
  }
  const caseFile = known ?? (await store.createCase(caseName, act));
  return {
    caseFile,
    caseName,
    openSession: (source) => store.openImport(caseFile, source, act, options),
  };
}

/** Opens every file before the first row is written: a file that cannot be read stops nothing half way. */
async function openSources(
  { files, dryRun }: ImportRequest,
  signal: AbortSignal | undefined,
): Promise<OpenedSource[]> {
  const sources: OpenedSource[] = [];
  for (const { path, options } of files) {
    if (signal?.aborted) throw cancelled(0, dryRun);
    sources.push(await openSource(path, options));
  }
  return orderSources(sources);
}

function toNewSource({ fileName, sha256, bytes, kind, settings }: OpenedSource): NewSource {
  return { fileName, sha256, bytes, kind, settings };
}

interface Watch {
  /** Called with the rows that were written since. */
  readonly onWritten: (rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** Imports one file; the store writes a batch while the next one is read and planned. */
async function importSource(
  source: OpenedSource,
  session: ImportSession,
  { report, rejects, protection }: Ledger,
  dryRun: boolean,
  { onWritten, signal }: Watch,
): Promise<void> {
  const file = basename(source.path);
  let underWay: readonly ReadRow[] = [];
  const take = (outcome: BatchOutcome | null) => {
    if (!outcome) return;
    report.addOutcome(outcome);
    rejects.addStored(file, outcome.rejects, underWay);
    onWritten(underWay.length);
  };
  try {
    for await (const rows of readAhead(source.rows())) {
      report.addRows(rows);
      rejects.add(file, rows);
      for (const { records, refused = [] } of rows) {
        protection.take(records, !dryRun);
        protection.take(refused, false);
      }
      take(await session.addRows(rows));
      underWay = rows;
      if (signal?.aborted) break;
    }
  } catch (error) {
    // A batch that has begun is let end before the store may be closed.
    await session.settle().catch(() => undefined);
    throw error;
  }
  take(await session.settle());
  if (signal?.aborted) throw cancelled(report.rows, dryRun);
  await session.complete();
}

/**
 * Imports files into a case (made if missing), entity files first. Each batch of rows is one
 * transaction; whatever stops it, the same call completes it, and one more changes nothing.
 * @throws IngestError for a file that cannot be read, AppError for the case, the store, or a cancel.
 */
export async function importFiles(
  caller: Caller,
  request: ImportRequest,
  { signal, onProgress }: ImportHooks = {},
): Promise<ImportReport> {
  const startedMs = performance.now();
  const { rejectsPath, dryRun, files } = request;
  parseCaseName(request.caseName);
  const sources = await openSources(request, signal);
  if (rejectsPath !== null) {
    await checkRejectsPath(
      rejectsPath,
      files.map(({ path }) => path),
    );
  }
  const target = await openTarget(caller, request);
  const bytesTotal = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const report = new ReportBuilder(target.caseName, dryRun);
  const rejects = new RejectsFile(rejectsPath);
  const protection = new ReadProtection();
  let written = 0;
  let bytesBefore = 0;
  try {
    for (const source of sources) {
      if (signal?.aborted) throw cancelled(report.rows, dryRun);
      report.beginFile(source);
      const session = await target.openSession(toNewSource(source));
      const onWritten = (rows: number) => {
        written += rows;
        const bytesRead = bytesBefore + source.bytesRead();
        onProgress?.({ file: source.fileName, rows: written, bytesRead, bytesTotal });
      };
      await importSource(source, session, { report, rejects, protection }, dryRun, {
        onWritten,
        signal,
      });
      bytesBefore += source.bytes;
    }
    const mask = await openMask(caller, target.caseFile, protection);
    const rejectsFile = await rejects.finish(mask);
    return report.build(mask, rejectsFile, performance.now() - startedMs);
  } finally {
    rejects.close();
  }
}

function cancelled(rows: number, dryRun: boolean): AppError {
  const rest = dryRun ? '' : ' What was read is kept: run the same command again to complete it.';
  return new AppError(
    'cancelled',
    `Stopped after ${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}.${rest}`,
  );
}

/**
 * What leaves with the report is masked by all that the import has taught, also by rows that the
 * case does not hold.
 */
async function openMask(
  { store, act }: Caller,
  caseFile: CaseFile | null,
  protection: ReadProtection,
): Promise<Mask> {
  if (!caseFile) return new Mask(protection.list([]));
  const stored = await store.readProtected(caseFile, act);
  const hidden = new Set(stored.map(({ id }) => id));
  const more = protection.persons.filter((id) => !hidden.has(id));
  for (const entity of await store.getEntities(caseFile.id, more)) {
    protection.learn(entity.id, entity.kind, entity.name, entity.values);
  }
  return new Mask([...stored, ...protection.list(stored)]);
}
