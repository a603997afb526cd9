import { type Route, route } from '../../http/route.js';
import type { JobProgress, JobResult } from '../../contract/job.js';
import type { ImportReport } from '../../contract/import-report.js';
import type { AnalysisParameters } from '../../contract/results.js';
import type { AnalysisProgress } from '../../analysis/hooks.js';
import type { Caller } from '../../disclosure/open-case.js';
import type { JobRegister } from '../../jobs/job-register.js';
import { DEMO_ANALYSES, DEMO_CASE, listDemoFiles } from './use-case.js';

/** The import, handed in: features do not call each other. */
export type ImportDemo = (
  caller: Caller,
  request: { caseName: string; files: readonly string[] },
  hooks: { signal: AbortSignal; report: (progress: JobProgress) => void },
) => Promise<ImportReport>;

/** An analysis, handed in likewise. */
export type AnalyseDemo = (
  caller: Caller,
  caseName: string,
  parameters: AnalysisParameters,
  hooks: { signal: AbortSignal; onProgress: (progress: AnalysisProgress) => void },
) => Promise<unknown>;

/** The demo case: imported and analysed in one job, so that it is ready to be looked at. */
export function demoRoutes(
  jobs: JobRegister,
  importDemo: ImportDemo,
  analyseDemo: AnalyseDemo,
): Route[] {
  return [
    route('createDemo', ({ caller: { store, act }, requestId }) =>
      jobs.add({
        ...{ kind: 'demo', case: DEMO_CASE, actor: act.actor, requestId },
        work: async (run): Promise<JobResult> => {
          const request = { caseName: DEMO_CASE, files: listDemoFiles() };
          const report = await importDemo({ store, act }, request, run);
          for (const parameters of DEMO_ANALYSES) {
            await analyseDemo({ store, act }, DEMO_CASE, parameters, {
              signal: run.signal,
              onProgress: ({ stage, fraction }) => {
                const done = Math.round(fraction * 1_000);
                run.report({ stage, done, total: 1_000, unit: 'steps' });
              },
            });
          }
          return { type: 'import', report, hasRejects: false };
        },
      }),
    ),
  ];
}
