import type { ImportReport } from '../../contract/import-report.js';
import type { Job, JobResult } from '../../contract/job.js';
import type { Mask } from '../../disclosure/mask.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';

function maskReport(report: ImportReport, mask: Mask): ImportReport {
  return {
    ...report,
    files: report.files.map((file) => ({
      ...file,
      file: mask.text(file.file),
      header: file.header.map((column) => mask.text(column)),
    })),
    warnings: report.warnings.map((warning) => ({
      ...warning,
      examples: warning.examples.map((example) => mask.text(example)),
    })),
  };
}

function maskResult(result: JobResult, mask: Mask): JobResult {
  if (result.type === 'import') return { ...result, report: maskReport(result.report, mask) };
  if (result.type !== 'layout') return result;
  const positions = Object.entries(result.positions).map(
    ([id, position]) => [mask.id(id), position] as const,
  );
  return { ...result, positions: Object.fromEntries(positions) };
}

function maskJob({ result, problem, ...rest }: Job, mask: Mask): Job {
  return {
    ...rest,
    ...(result && { result: maskResult(result, mask) }),
    ...(problem && { problem: { ...problem, detail: mask.text(problem.detail) } }),
  };
}

/** The mask of a case; null where there is no such case (any more). */
async function findMask(caller: Caller, caseName: string): Promise<Mask | null> {
  try {
    return (await openCase(caller, caseName)).mask;
  } catch (error) {
    if (error instanceof AppError && ['not_found', 'conflict'].includes(error.code)) return null;
    throw error;
  }
}

/** What is left to show of a job whose case is not there: a trial run never made one. */
function withoutCase(job: Job): Job {
  const { result, ...rest } = job;
  return result?.type === 'import' && result.report.dryRun ? job : rest;
}

/**
 * A job as the caller may see it: whoever has turned out to be a victim since is a pseudonym in what
 * it left behind too.
 */
export async function showJob(caller: Caller, job: Job): Promise<Job> {
  if (!job.result && !job.problem) return job;
  const mask = await findMask(caller, job.case);
  return mask ? maskJob(job, mask) : withoutCase(job);
}

/** Jobs as a list shows them: always masked, and without the places of layouts. */
export async function showJobs({ store, act }: Caller, jobs: readonly Job[]): Promise<Job[]> {
  const masks = new Map<string, Mask | null>();
  const shown: Job[] = [];
  for (const job of jobs) {
    const { result, ...rest } = job;
    const brief: Job = result?.type === 'layout' ? rest : job;
    let mask = masks.get(job.case);
    if (mask === undefined && (brief.result ?? brief.problem)) {
      mask = await findMask({ store, act }, job.case);
      masks.set(job.case, mask);
    }
    shown.push(mask ? maskJob(brief, mask) : withoutCase(brief));
  }
  return shown;
}
