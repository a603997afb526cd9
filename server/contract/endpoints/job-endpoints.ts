import { z } from 'zod';
import { caseNameSchema } from '../case-name.js';
import { jobSchema } from '../job.js';
import type { Endpoint } from './endpoint.js';

/** Long work: where it stands, and its end. */
export const JOB_ENDPOINTS = {
  listJobs: {
    method: 'get',
    path: '/jobs',
    summary: 'Jobs of this server, newest first',
    access: 'session',
    query: z.object({ case: caseNameSchema.optional() }),
    status: 200,
    reply: z.object({ jobs: z.array(jobSchema) }),
  },
  getJob: {
    method: 'get',
    path: '/jobs/{job}',
    summary: 'Where a job stands',
    access: 'session',
    params: z.object({ job: z.string() }),
    status: 200,
    reply: jobSchema,
  },
  followJob: {
    method: 'get',
    path: '/jobs/{job}/events',
    summary: 'Where a job stands, each time that changes: server-sent events `job`, each a job',
    access: 'session',
    params: z.object({ job: z.string() }),
    status: 200,
    reply: 'text/event-stream',
  },
  cancelJob: {
    method: 'delete',
    path: '/jobs/{job}',
    summary: 'Cancel a job; what an import has read stays, and the same import completes it',
    access: 'session',
    params: z.object({ job: z.string() }),
    status: 200,
    reply: jobSchema,
  },
} as const satisfies Record<string, Endpoint>;
