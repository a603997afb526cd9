import { requireCase } from '../../disclosure/open-case.js';
import { type Route, route } from '../../http/route.js';
import type { JobRegister } from '../../jobs/job-register.js';
import { listBrokerViews, showBrokerView, viewBrokers } from './use-case.js';

/** Broker views: begin one (a job), list them, read one again. */
export function brokerRoutes(jobs: JobRegister): Route[] {
  return [
    route('createBrokerView', async ({ caller: { store, act }, params, body, requestId }) => {
      const { name } = await requireCase(store, params.case);
      return jobs.add({
        ...{ kind: 'brokers', case: name, actor: act.actor, requestId },
        work: async ({ signal, report }) => {
          const view = await viewBrokers({ store, act }, name, body, {
            signal,
            onProgress: ({ stage, fraction }) => {
              report({ stage, done: Math.round(fraction * 1_000), total: 1_000, unit: 'steps' });
            },
          });
          return { type: 'brokers', view: view.run.id };
        },
      });
    }),
    route('listBrokerViews', async ({ caller, params }) => ({
      views: await listBrokerViews(caller, params.case),
    })),
    route('getBrokerView', ({ caller, params }) =>
      showBrokerView(caller, params.case, params.view),
    ),
  ];
}
