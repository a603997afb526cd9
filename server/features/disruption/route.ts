import { openCase } from '../../disclosure/open-case.js';
import { type Route, route } from '../../http/route.js';
import type { JobRegister } from '../../jobs/job-register.js';
import { resolveTargets } from './resolve-targets.js';
import { listDisruptions, showDisruption, tryDisruption } from './use-case.js';

/** What-ifs: begin one (a job), list them, read one again. */
export function disruptionRoutes(jobs: JobRegister): Route[] {
  return [
    route('createDisruption', async ({ caller, params, body, requestId }) => {
      const { store, act } = caller;
      const opened = await openCase({ store, act }, params.case);
      const { name } = opened.caseFile;
      // Here already, so that a list that cannot be removed is refused at once.
      const parameters = await resolveTargets(store, opened, body);
      return jobs.add({
        ...{ kind: 'disruption', case: name, actor: act.actor, requestId },
        work: async ({ signal, report }) => {
          const { id } = await tryDisruption({ store, act }, name, parameters, {
            signal,
            onProgress: ({ stage, fraction }) => {
              report({ stage, done: Math.round(fraction * 1_000), total: 1_000, unit: 'steps' });
            },
          });
          return { type: 'disruption', disruption: id };
        },
      });
    }),
    route('listDisruptions', async ({ caller, params }) => ({
      disruptions: await listDisruptions(caller, params.case),
    })),
    route('getDisruption', ({ caller, params }) =>
      showDisruption(caller, params.case, params.disruption),
    ),
  ];
}
