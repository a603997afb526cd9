import { type Route, route } from '../../http/route.js';
import type { JobProgress, JobResult } from '../../contract/job.js';
import type { ImportReport } from '../../contract/import-report.js';
import type { Caller } from '../../disclosure/open-case.js';
import type { JobRegister } from '../../jobs/job-register.js';
import { DEMO_CASE, listDemoFiles } from './use-case.js';

/** The import, handed in: features do not call each other. */
export type ImportDemo = (
  caller: Caller,
  request: { caseName: string; files: readonly string[] },
  hooks: { signal: AbortSignal; report: (progress: JobProgress) => void },
) => Promise<ImportReport>;

/** The demo case. */
export function demoRoutes(jobs: JobRegister, importDemo: ImportDemo): Route[] {
  return [
    route('createDemo', ({ caller: { store, act }, requestId }) =>
      jobs.add({
        ...{ kind: 'demo', case: DEMO_CASE, actor: act.actor, requestId },
        work: async (run): Promise<JobResult> => {
          const request = { caseName: DEMO_CASE, files: listDemoFiles() };
          const report = await importDemo({ store, act }, request, run);
          return { type: 'import', report, hasRejects: false };
        },
      }),
    ),
  ];
}
