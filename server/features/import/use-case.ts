import { basename } from 'node:path';
import type { EntityKind } from '../../contract/entity.js';
import type { ImportReport } from '../../contract/import-report.js';
import { type Caller, openCase, parseCaseName } from '../../disclosure/open-case.js';
import { Mask } from '../../disclosure/mask.js';
import { AppError } from '../../errors.js';
import { orderSources } from '../../ingest/order-sources.js';
import { type OpenedSource, openSource } from '../../ingest/read-source.js';
import type { SourceOptions } from '../../ingest/source-options.js';
import type { CaseFile, ImportSession } from '../../store/graph-store.js';
import { readAhead } from './read-ahead.js';
import { ReportBuilder } from './report-builder.js';
import { RejectsFile } from './rejects-file.js';

export interface ImportRequest {
  readonly caseName: string;
  readonly files: readonly { readonly path: string; readonly options: SourceOptions }[];
  readonly createMissing?: EntityKind;
  readonly dryRun: boolean;
  /** Where rejected rows are written, if there are any; null writes none. */
  readonly rejectsPath: string | null;
}

/** Where an import stands; `bytesTotal` counts all files. */
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
  openSession(source: OpenedSource): Promise<ImportSession>;
}

async function openTarget(caller: Caller, request: ImportRequest): Promise<Target> {
  const { store, act } = caller;
  const name = parseCaseName(request.caseName);
  const options =
    request.createMissing === undefined ? {} : { createMissing: request.createMissing };
  const known = await store.findCase(name);
  if (known?.deleting) {
    throw new AppError('conflict', `The case "${name}" is being deleted: complete that first.`);
  }
  if (request.dryRun) {
    const dryRun = await store.openDryRun(known, options);
    return { caseFile: known, openSession: () => Promise.resolve(dryRun.nextSource()) };
  }
  const caseFile = known ?? (await store.createCase(name, act));
  return {
    caseFile,
    openSession: ({ fileName, sha256, bytes, kind, settings }) =>
      store.openImport(caseFile, { fileName, sha256, bytes, kind, settings }, act, options),
  };
}

/** Opens every file before the first row is written: a file that cannot be read stops nothing half way. */
async function openSources(request: ImportRequest): Promise<OpenedSource[]> {
  const sources: OpenedSource[] = [];
  for (const { path, options } of request.files) sources.push(await openSource(path, options));
  return orderSources(sources);
}

/**
 * Imports files into a case (made if missing), entity files first. Each batch of rows is one
 * transaction; whatever stops it, the same call completes it, and one more changes nothing.
 * @throws IngestError for a file that cannot be read, AppError for the case, the store, or a cancel.
 */
export async function importFiles(
  caller: Caller,
  request: ImportRequest,
  hooks: ImportHooks = {},
): Promise<ImportReport> {
  const startedMs = performance.now();
  const sources = await openSources(request);
  const target = await openTarget(caller, request);
  const bytesTotal = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  const report = new ReportBuilder(request.caseName, request.dryRun);
  const rejects = new RejectsFile(request.rejectsPath);
  let bytesBefore = 0;
  try {
    for (const source of sources) {
      const session = await target.openSession(source);
      report.beginFile(source);
      for await (const rows of readAhead(source.rows())) {
        if (hooks.signal?.aborted) throw cancelled(report.rows, request.dryRun);
        report.addRows(rows);
        rejects.add(basename(source.path), rows);
        const outcome = await session.writeRows(rows);
        report.addOutcome(outcome);
        rejects.addStored(basename(source.path), outcome.rejects);
        hooks.onProgress?.({
          file: source.fileName,
          rows: report.rows,
          bytesRead: bytesBefore + source.bytesRead(),
          bytesTotal,
        });
      }
      await session.complete();
      bytesBefore += source.bytes;
    }
  } finally {
    const mask = await openMask(caller, target.caseFile);
    const rejectsFile = await rejects.finish(mask);
    if (mask) report.finish(mask, rejectsFile, performance.now() - startedMs);
  }
  return report.build();
}

function cancelled(rows: number, dryRun: boolean): AppError {
  const rest = dryRun ? '' : ' What was read is kept: run the same command again to complete it.';
  return new AppError('cancelled', `Stopped after ${rows} rows.${rest}`);
}

/**
 * What leaves with the report is masked by all that the import itself has taught; null when the
 * store can no longer say who is protected.
 */
async function openMask(caller: Caller, caseFile: CaseFile | null): Promise<Mask | null> {
  if (!caseFile) return new Mask([]);
  try {
    const { mask } = await openCase({ store: caller.store, act: caller.act }, caseFile.name);
    return mask;
  } catch {
    return null;
  }
}
