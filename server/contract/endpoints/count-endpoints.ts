import {
  callHoursRequestSchema,
  callHoursSchema,
  callMatrixRequestSchema,
  callMatrixSchema,
} from '../calls.js';
import { moneyRequestSchema, moneyViewSchema } from '../money.js';
import { timesRequestSchema, timesViewSchema } from '../times.js';
import { comparisonRequestSchema, comparisonViewSchema } from '../window-comparison.js';
import type { Endpoint } from './endpoint.js';
import { inCase } from './fields.js';

const READS = { method: 'post', access: 'session', params: inCase, status: 200 } as const;

/** Records counted beside the graph: by time, by hour, by month, between phones. */
export const COUNT_ENDPOINTS = {
  readTimes: {
    ...READS,
    path: '/cases/{case}/times',
    summary: 'When the links of a part of the case begin, by kind, with bursts and gaps',
    body: timesRequestSchema,
    reply: timesViewSchema,
  },
  compareWindows: {
    ...READS,
    path: '/cases/{case}/window-comparison',
    summary: 'Who is new, gone, rising or falling between two windows of time',
    body: comparisonRequestSchema,
    reply: comparisonViewSchema,
  },
  readMoney: {
    ...READS,
    path: '/cases/{case}/money',
    summary: 'Money in and out by month, each currency by itself',
    body: moneyRequestSchema,
    reply: moneyViewSchema,
  },
  readCallMatrix: {
    ...READS,
    path: '/cases/{case}/calls/matrix',
    summary: 'Who calls whom among the phones with most calls',
    body: callMatrixRequestSchema,
    reply: callMatrixSchema,
  },
  readCallHours: {
    ...READS,
    path: '/cases/{case}/calls/hours',
    summary: 'In which hours of the week calls begin, by the clocks of the records',
    body: callHoursRequestSchema,
    reply: callHoursSchema,
  },
} as const satisfies Record<string, Endpoint>;
