import { z } from 'zod';
import { brokerParametersSchema, brokerRunSchema, brokerViewSchema } from '../brokers.js';
import {
  disruptionParametersSchema,
  disruptionResultSchema,
  disruptionRunSchema,
} from '../disruption.js';
import { groupsViewSchema } from '../group-view.js';
import { jobSchema } from '../job.js';
import { analysisParametersSchema, analysisResultSchema, runSummarySchema } from '../results.js';
import type { Endpoint } from './endpoint.js';
import { inCase, limitOf } from './fields.js';

/** What is computed of a network, and kept. */
export const ANALYSIS_ENDPOINTS = {
  createRun: {
    method: 'post',
    path: '/cases/{case}/runs',
    summary: 'Analyse a case (a job): communities and centralities of a projection',
    access: 'session',
    params: inCase,
    body: analysisParametersSchema,
    status: 202,
    reply: jobSchema,
  },
  listRuns: {
    method: 'get',
    path: '/cases/{case}/runs',
    summary: 'The stored runs of a case, newest first',
    access: 'session',
    params: inCase,
    status: 200,
    reply: z.object({ runs: z.array(runSummarySchema) }),
    etag: true,
  },
  getRun: {
    method: 'get',
    path: '/cases/{case}/runs/{run}',
    summary: 'A stored run, masked by what is known today',
    access: 'session',
    params: inCase.extend({ run: z.string() }),
    status: 200,
    reply: analysisResultSchema,
    etag: true,
  },
  listRunGroups: {
    method: 'get',
    path: '/cases/{case}/runs/{run}/groups',
    summary: 'Groups of a stored run in words: members, roles, countries, cohesion, ties; masked',
    access: 'session',
    params: inCase.extend({ run: z.string() }),
    query: z.object({
      /** One group; else the `first` largest of two members and more. */
      group: z.coerce.number().int().positive().optional(),
      first: limitOf(10, 100),
      /** Level, where the run kept levels; absent = the groups that it shows. */
      resolution: z.coerce.number().positive().optional(),
    }),
    status: 200,
    reply: groupsViewSchema,
    etag: true,
  },
  createDisruption: {
    method: 'post',
    path: '/cases/{case}/disruptions',
    summary: 'Try out what a network would be without some of its members (a job); it is kept',
    access: 'session',
    params: inCase,
    body: disruptionParametersSchema,
    status: 202,
    reply: jobSchema,
  },
  listDisruptions: {
    method: 'get',
    path: '/cases/{case}/disruptions',
    summary: 'The stored what-ifs of a case, newest first, masked by what is known today',
    access: 'session',
    params: inCase,
    status: 200,
    reply: z.object({ disruptions: z.array(disruptionRunSchema) }),
    etag: true,
  },
  getDisruption: {
    method: 'get',
    path: '/cases/{case}/disruptions/{disruption}',
    summary: 'A stored what-if, masked by what is known today',
    access: 'session',
    params: inCase.extend({ disruption: z.string() }),
    status: 200,
    reply: disruptionResultSchema,
    etag: true,
  },
  createBrokerView: {
    method: 'post',
    path: '/cases/{case}/broker-views',
    summary: 'Rank who lies between others, and how far that holds (a job)',
    access: 'session',
    params: inCase,
    body: brokerParametersSchema,
    status: 202,
    reply: jobSchema,
  },
  listBrokerViews: {
    method: 'get',
    path: '/cases/{case}/broker-views',
    summary: 'The stored broker views of a case, newest first',
    access: 'session',
    params: inCase,
    status: 200,
    reply: z.object({ views: z.array(brokerRunSchema) }),
    etag: true,
  },
  getBrokerView: {
    method: 'get',
    path: '/cases/{case}/broker-views/{view}',
    summary: 'A stored broker view, masked by what is known today',
    access: 'session',
    params: inCase.extend({ view: z.string() }),
    status: 200,
    reply: brokerViewSchema,
    etag: true,
  },
} as const satisfies Record<string, Endpoint>;
