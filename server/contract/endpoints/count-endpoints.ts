import { timesRequestSchema, timesViewSchema } from '../times.js';
import type { Endpoint } from './endpoint.js';
import { inCase } from './fields.js';

/** Records counted beside the graph: by time, by hour, by month, between phones. */
export const COUNT_ENDPOINTS = {
  readTimes: {
    method: 'post',
    path: '/cases/{case}/times',
    summary: 'When the links of a part of the case begin, by kind, with bursts and gaps',
    access: 'session',
    params: inCase,
    body: timesRequestSchema,
    status: 200,
    reply: timesViewSchema,
  },
} as const satisfies Record<string, Endpoint>;
