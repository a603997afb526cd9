import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Job } from '../../contract/job.js';
import type { Caller } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import { type Route, route } from '../../http/route.js';
import type { JobRegister } from '../../jobs/job-register.js';
import { followJob } from './follow-job.js';
import { showJob, showJobs } from './use-case.js';

/** Each state as a server-sent event; signs of life as comments. */
async function* toEvents(caller: Caller, jobs: AsyncIterable<Job | null>): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  for await (const job of jobs) {
    if (job === null) yield ': alive\n\n';
    else yield `event: job\ndata: ${JSON.stringify(await showJob(caller, job))}\n\n`;
  }
}

/** Long work: where it stands, and its end. */
export function jobRoutes(jobs: JobRegister): Route[] {
  const requireJob = (id: string): Job => {
    const job = jobs.find(id);
    if (job) return job;
    throw new AppError('not_found', 'There is no such job (any more): they are kept for a day.');
  };
  return [
    route('listJobs', async ({ caller, query }) => ({
      jobs: await showJobs(caller, jobs.list(query.case)),
    })),
    route('getJob', ({ caller, params }) => showJob(caller, requireJob(params.job))),
    route('followJob', async ({ caller, params, signal, openStream }) => {
      const { id } = requireJob(params.job);
      const events = toEvents(caller, followJob(jobs, id, signal));
      await pipeline(Readable.from(events), openStream('text/event-stream'));
    }),
    route('cancelJob', async ({ caller, params }) => {
      const { id } = requireJob(params.job);
      await jobs.cancel(id);
      return showJob(caller, requireJob(id));
    }),
  ];
}
