import { openCase } from '../../disclosure/open-case.js';
import { type Route, route } from '../../http/route.js';
import type { JobRegister } from '../../jobs/job-register.js';
import { resolveTargets } from './resolve-targets.js';
import { showDisruption, tryDisruption, type TriedDisruption } from './use-case.js';

/** What-ifs: begin one (a job), read what came of it as long as the job is remembered. */
export function disruptionRoutes(jobs: JobRegister): Route[] {
  const kept = new Map<string, TriedDisruption>();
  return [
    route('createDisruption', async ({ caller, params, body, requestId }) => {
      const { store, act } = caller;
      const opened = await openCase({ store, act }, params.case);
      const { name } = opened.caseFile;
      // Here already, so that a list that cannot be removed is refused at once.
      const parameters = await resolveTargets(store, opened, body);
      return jobs.add({
        ...{ kind: 'disruption', case: name, actor: act.actor, requestId },
        work: async ({ id, signal, report }) => {
          const tried = await tryDisruption({ store, act }, name, parameters, {
            signal,
            onProgress: ({ stage, fraction }) => {
              report({ stage, done: Math.round(fraction * 1_000), total: 1_000, unit: 'steps' });
            },
          });
          kept.set(id, tried);
          return { type: 'disruption', disruption: id };
        },
        forget: (id) => {
          kept.delete(id);
        },
      });
    }),
    route('getDisruption', ({ caller, params }) =>
      showDisruption(caller, params.case, kept.get(params.disruption)),
    ),
  ];
}
