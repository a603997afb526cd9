import { requireCase } from '../../disclosure/open-case.js';
import { type Route, route } from '../../http/route.js';
import type { JobRegister } from '../../jobs/job-register.js';
import { describeGroups } from './describe-groups.js';
import { analyseCase, listRuns, showRun } from './use-case.js';

/** Runs: begin one (a job), list them, read one again. */
export function analysisRoutes(jobs: JobRegister): Route[] {
  return [
    route('createRun', async ({ caller: { store, act }, params, body, requestId }) => {
      const { name } = await requireCase(store, params.case);
      return jobs.add({
        ...{ kind: 'analysis', case: name, actor: act.actor, requestId },
        work: async ({ signal, report }) => {
          let limit: string | undefined;
          const result = await analyseCase({ store, act }, name, body, {
            signal,
            onProgress: ({ stage, fraction, note = limit }) => {
              limit = note;
              const done = Math.round(fraction * 1_000);
              report({ ...{ stage, done, total: 1_000, unit: 'steps' }, ...(note && { note }) });
            },
          });
          return { type: 'run', run: result.run.id };
        },
      });
    }),
    route('listRuns', async ({ caller, params }) => ({
      runs: await listRuns(caller, params.case),
    })),
    route('getRun', ({ caller, params }) => showRun(caller, params.case, params.run)),
    route('listRunGroups', ({ caller, params, query }) =>
      describeGroups(caller, params.case, params.run, query),
    ),
  ];
}
