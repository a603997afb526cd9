import type { EntityKind } from '../../contract/entity.js';
import type { ImportReport } from '../../contract/import-report.js';
import type { JobProgress, JobResult } from '../../contract/job.js';
import type { Caller } from '../../disclosure/open-case.js';
import type { SourceOptions } from '../../ingest/source-options.js';
import type { JobRun } from '../../jobs/job-register.js';
import type { UploadFolder } from './upload-folder.js';
import { importFiles, type ImportProgress } from './use-case.js';

/** Name under which rejected rows are downloaded; where they lie concerns nobody. */
const REJECTS_NAME = 'rejects.csv';

export interface UploadedImport {
  readonly caseName: string;
  readonly files: readonly { readonly upload: string; readonly options: SourceOptions }[];
  readonly createMissing?: EntityKind | undefined;
  readonly dryRun: boolean;
}

/** The file at hand is not named: until an import ends nobody knows whom its name may give away. */
function toProgress({ rows, bytesRead, bytesTotal }: ImportProgress): JobProgress {
  return { stage: 'reading', done: bytesRead, total: bytesTotal, unit: 'bytes', rows };
}

/**
 * Imports files that were sent, as the work of a job. They are removed once they are in the case;
 * after a trial run, a failure or a cancel they stay, so that the same import can be asked for again.
 */
export async function importUploads(
  caller: Caller,
  { caseName, files, createMissing, dryRun }: UploadedImport,
  uploads: UploadFolder,
  { id, signal, report }: JobRun,
): Promise<JobResult> {
  const request = {
    ...{ caseName, dryRun, rejectsPath: uploads.rejectsPath(id) },
    files: files.map(({ upload, options }) => ({ path: uploads.get(upload).path, options })),
    ...(createMissing !== undefined && { createMissing }),
  };
  const done = await importFiles(caller, request, {
    signal,
    onProgress: (progress) => {
      report(toProgress(progress));
    },
  });
  if (!dryRun) for (const { upload } of files) await uploads.remove(upload);
  const hasRejects = done.rejectsFile !== null;
  const rejectsFile = hasRejects ? REJECTS_NAME : null;
  return { type: 'import', report: { ...done, rejectsFile }, hasRejects };
}

/** Imports the files of the demo case, as the work of a job. */
export async function importDemoFiles(
  caller: Caller,
  { caseName, files }: { caseName: string; files: readonly string[] },
  { signal, report }: Pick<JobRun, 'signal' | 'report'>,
): Promise<ImportReport> {
  const request = {
    ...{ caseName, dryRun: false, rejectsPath: null },
    files: files.map((path) => ({ path, options: {} })),
  };
  return importFiles(caller, request, {
    signal,
    onProgress: (progress) => {
      report(toProgress(progress));
    },
  });
}
