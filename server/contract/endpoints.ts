import { z } from 'zod';
import { auditVerdictSchema } from './audit.js';
import { brokerParametersSchema, brokerRunSchema, brokerViewSchema } from './brokers.js';
import { caseNameSchema } from './case-name.js';
import { chartContentSchema, chartNameSchema, chartSchema, chartSummarySchema } from './chart.js';
import { disruptionParametersSchema, disruptionResultSchema } from './disruption.js';
import { entityKindSchema } from './entity.js';
import {
  graphNeighboursSchema,
  graphRequestSchema,
  graphViewSchema,
  neighboursRequestSchema,
} from './graph-view.js';
import { groupsViewSchema } from './group-view.js';
import { jobSchema } from './job.js';
import { linkKindSchema } from './link.js';
import { entitySchema, linkSchema } from './network.js';
import { analysisParametersSchema, analysisResultSchema, runSummarySchema } from './results.js';
import { coverageNoteSchema, sourceSchema } from './source.js';
import { importRequestSchema, previewSchema, sourceOptionsSchema, uploadSchema } from './upload.js';
import {
  bundleViewSchema,
  caseViewSchema,
  expansionViewSchema,
  pathsViewSchema,
  searchViewSchema,
  sourceViewSchema,
} from './views.js';

/** Largest file that can be sent, in bytes: 2 GiB. */
export const MAX_UPLOAD_BYTES = 2 * 1024 ** 3;

/**
 * One route of the API. `access`: `open` = for anybody; `session` = signed in by the link, or with
 * the folder's token; `folder` = with the folder's token alone (the command line of the same user).
 * `reply` is what the body holds; a text names the media type of a body that is no JSON.
 */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api`, with parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  readonly access: 'open' | 'session' | 'folder';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A schema of a JSON body, or the media type of a body that is streamed. */
  readonly body?: z.ZodType | 'application/octet-stream';
  readonly status: 200 | 201 | 202 | 204;
  readonly reply:
    z.ZodType | 'text/event-stream' | 'application/x-ndjson' | 'text/html' | 'file' | null;
  /** Replies carry an ETag, and `If-None-Match` is answered with 304. */
  readonly etag?: true;
  /** Needs `If-Match` (`*` = whatever is there, `""` = nothing is there yet); 409 tells what is. */
  readonly conditional?: true;
}

const inCase = z.object({ case: caseNameSchema });
const entityRef = z.string().min(1).max(16_384);
const inEntity = inCase.extend({ entity: entityRef });

/** `a,b` or `?k=a&k=b` in a query. */
function listOf<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (given) =>
      given === undefined
        ? undefined
        : (Array.isArray(given) ? given : [given]).flatMap((text) => String(text).split(',')),
    z.array(item).min(1).max(100).optional(),
  );
}

const limitOf = (byDefault: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(byDefault);

/** Every route, once: the server, its OpenAPI document, the page and the tests derive from it. */
export const ENDPOINTS = {
  getHealth: {
    method: 'get',
    path: '/health',
    summary: 'Whether the server answers',
    access: 'open',
    status: 200,
    reply: z.object({ status: z.literal('ok'), version: z.string() }),
  },
  getReadiness: {
    method: 'get',
    path: '/ready',
    summary: 'Whether the store answers; 503 when it does not',
    access: 'session',
    status: 200,
    reply: z.object({ status: z.literal('ready'), store: z.enum(['neo4j', 'embedded']) }),
  },
  getOpenApi: {
    method: 'get',
    path: '/openapi.json',
    summary: 'This interface as an OpenAPI 3.1 document',
    access: 'open',
    status: 200,
    reply: z.record(z.string(), z.unknown()),
  },
  getDocs: {
    method: 'get',
    path: '/docs',
    summary: 'This interface as a page to read',
    access: 'open',
    status: 200,
    reply: 'text/html',
  },
  getSession: {
    method: 'get',
    path: '/session',
    summary: 'Who is signed in, and what the server offers',
    access: 'session',
    status: 200,
    reply: z.object({
      actor: z.string(),
      version: z.string(),
      store: z.enum(['neo4j', 'embedded']),
      demoCase: z.string(),
      maxUploadBytes: z.number(),
    }),
  },
  signOut: {
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    access: 'session',
    status: 204,
    reply: null,
  },
  createSignInLink: {
    method: 'post',
    path: '/sign-in-links',
    summary: 'A new one-time link that signs a browser in',
    access: 'folder',
    status: 201,
    reply: z.object({ url: z.string(), expiresAt: z.string() }),
  },
  runCommand: {
    method: 'post',
    path: '/commands',
    summary: 'Run a command of the command line here, since the server holds the store',
    access: 'folder',
    body: z.object({
      /** Without the program's own name. */
      argv: z.array(z.string()).max(10_000),
      /** Where the command was typed: paths in `argv` are meant from here. */
      folder: z.string(),
      actor: z.string().min(1),
      /** Characters of a line, where standard output is a screen. */
      columns: z.number().int().positive().optional(),
      /** The same of standard error: progress rewrites its line there. */
      screenColumns: z.number().int().positive().optional(),
    }),
    status: 200,
    reply: 'application/x-ndjson',
  },
  listCases: {
    method: 'get',
    path: '/cases',
    summary: 'All cases',
    access: 'session',
    status: 200,
    reply: z.object({ cases: z.array(caseViewSchema) }),
    etag: true,
  },
  createCase: {
    method: 'post',
    path: '/cases',
    summary: 'Create a case',
    access: 'session',
    body: z.object({ name: caseNameSchema }),
    status: 201,
    reply: caseViewSchema,
  },
  getCase: {
    method: 'get',
    path: '/cases/{case}',
    summary: 'One case',
    access: 'session',
    params: inCase,
    status: 200,
    reply: caseViewSchema,
    etag: true,
  },
  deleteCase: {
    method: 'delete',
    path: '/cases/{case}',
    summary: 'Delete a case and all that is in it; the name is typed once more',
    access: 'session',
    params: inCase,
    body: z.object({ confirm: z.string() }),
    status: 204,
    reply: null,
  },
  createDemo: {
    method: 'post',
    path: '/demo',
    summary: 'Import the demo case and analyse it (a job)',
    access: 'session',
    status: 202,
    reply: jobSchema,
  },
  listSources: {
    method: 'get',
    path: '/cases/{case}/sources',
    summary: 'The files of a case, and who was observed when',
    access: 'session',
    params: inCase,
    status: 200,
    reply: z.object({ sources: z.array(sourceSchema), coverage: coverageNoteSchema }),
    etag: true,
  },
  createUpload: {
    method: 'post',
    path: '/uploads',
    summary: 'Send a file; it waits until it is imported',
    access: 'session',
    query: z.object({ name: z.string().min(1).max(255) }),
    body: 'application/octet-stream',
    status: 201,
    reply: uploadSchema,
  },
  previewUpload: {
    method: 'post',
    path: '/uploads/{upload}/preview',
    summary: 'How a file would be read, with its first rows',
    access: 'session',
    params: z.object({ upload: z.string() }),
    body: sourceOptionsSchema,
    status: 200,
    reply: previewSchema,
  },
  deleteUpload: {
    method: 'delete',
    path: '/uploads/{upload}',
    summary: 'Forget a file that was sent',
    access: 'session',
    params: z.object({ upload: z.string() }),
    status: 204,
    reply: null,
  },
  createImport: {
    method: 'post',
    path: '/cases/{case}/imports',
    summary: 'Import files that were sent (a job); the case is made if missing',
    access: 'session',
    params: inCase,
    body: importRequestSchema,
    status: 202,
    reply: jobSchema,
  },
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
  getRejects: {
    method: 'get',
    path: '/jobs/{job}/rejects',
    summary: 'Rows that an import rejected, as CSV',
    access: 'session',
    params: z.object({ job: z.string() }),
    status: 200,
    reply: 'file',
  },
  search: {
    method: 'get',
    path: '/cases/{case}/search',
    summary: 'Find entities by name, alias, number or id',
    access: 'session',
    params: inCase,
    query: z.object({
      q: z.string().min(1).max(500),
      limit: limitOf(20, 200),
      kinds: listOf(entityKindSchema),
    }),
    status: 200,
    reply: searchViewSchema,
  },
  getGraph: {
    method: 'post',
    path: '/cases/{case}/graph',
    summary: 'Entities and bundled links to draw, with honest counts',
    access: 'session',
    params: inCase,
    body: graphRequestSchema,
    status: 200,
    reply: graphViewSchema,
  },
  findNeighbours: {
    method: 'post',
    path: '/cases/{case}/graph/neighbours',
    summary: 'The neighbours with most of the links that a filter admits, and how many there are',
    access: 'session',
    params: inCase,
    body: neighboursRequestSchema,
    status: 200,
    reply: graphNeighboursSchema,
  },
  getEntity: {
    method: 'get',
    path: '/cases/{case}/entities/{entity}',
    summary: 'An entity: values with their statements, roles, and its links counted by kind',
    access: 'session',
    params: inEntity,
    status: 200,
    reply: z.object({
      case: z.string(),
      entity: entitySchema,
      isProtected: z.boolean(),
      neighbours: z.number().int(),
      links: z.number().int(),
      /** Over all neighbours. */
      bundles: z.array(bundleViewSchema),
      sources: z.array(sourceViewSchema),
    }),
    etag: true,
  },
  expandEntity: {
    method: 'get',
    path: '/cases/{case}/entities/{entity}/neighbours',
    summary: 'The neighbours with most links, and the true totals',
    access: 'session',
    params: inEntity,
    query: z.object({ limit: limitOf(50, 1_000), kinds: listOf(linkKindSchema) }),
    status: 200,
    reply: expansionViewSchema,
  },
  listLinks: {
    method: 'get',
    path: '/cases/{case}/entities/{entity}/links',
    summary: 'The links between two entities, record by record, in time order',
    access: 'session',
    params: inEntity,
    query: z.object({ with: entityRef, limit: limitOf(100, 1_000), kinds: listOf(linkKindSchema) }),
    status: 200,
    reply: z.object({
      case: z.string(),
      links: z.array(linkSchema),
      more: z.boolean(),
      sources: z.array(sourceViewSchema),
    }),
  },
  findPaths: {
    method: 'get',
    path: '/cases/{case}/paths',
    summary: 'The k shortest paths between two entities, each step with its links',
    access: 'session',
    params: inCase,
    query: z.object({
      from: entityRef,
      to: entityRef,
      count: limitOf(3, 20),
      maxLength: limitOf(6, 12),
      kinds: listOf(linkKindSchema),
    }),
    status: 200,
    reply: pathsViewSchema,
  },
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
    summary: 'Try out what a network would be without some of its members (a job)',
    access: 'session',
    params: inCase,
    body: disruptionParametersSchema,
    status: 202,
    reply: jobSchema,
  },
  getDisruption: {
    method: 'get',
    path: '/cases/{case}/disruptions/{disruption}',
    summary: 'What came of trying; kept as long as its job, masked by what is known today',
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
  createLayout: {
    method: 'post',
    path: '/cases/{case}/layouts',
    summary: 'Lay out a large graph (a job): ForceAtlas2, seeded',
    access: 'session',
    params: inCase,
    body: graphRequestSchema.extend({
      seed: z.number().int().min(0).max(4_294_967_295).default(1),
      iterations: z.number().int().min(1).max(2_000).default(300),
    }),
    status: 202,
    reply: jobSchema,
  },
  listCharts: {
    method: 'get',
    path: '/cases/{case}/charts',
    summary: 'The charts kept with a case',
    access: 'session',
    params: inCase,
    status: 200,
    reply: z.object({ charts: z.array(chartSummarySchema) }),
    etag: true,
  },
  getChart: {
    method: 'get',
    path: '/cases/{case}/charts/{chart}',
    summary: 'A chart: positions, filter, colours',
    access: 'session',
    params: inCase.extend({ chart: chartNameSchema }),
    status: 200,
    reply: chartSchema,
    etag: true,
  },
  saveChart: {
    method: 'put',
    path: '/cases/{case}/charts/{chart}',
    summary: 'Keep a chart; nobody else’s change is overwritten',
    access: 'session',
    params: inCase.extend({ chart: chartNameSchema }),
    body: chartContentSchema,
    status: 200,
    reply: chartSummarySchema,
    conditional: true,
  },
  deleteChart: {
    method: 'delete',
    path: '/cases/{case}/charts/{chart}',
    summary: 'Delete a chart',
    access: 'session',
    params: inCase.extend({ chart: chartNameSchema }),
    status: 204,
    reply: null,
    conditional: true,
  },
  exportCase: {
    method: 'get',
    path: '/cases/{case}/export',
    summary: 'The case as a file: JSON, GraphML, GEXF, or one of the CSV tables',
    access: 'session',
    params: inCase,
    query: z.object({
      format: z.enum(['json', 'graphml', 'gexf', 'csv']),
      /** Of `csv`: one of the files that `vinculum export --format csv` writes. */
      table: z.string().max(60).optional(),
    }),
    status: 200,
    reply: 'file',
  },
  verifyAudit: {
    method: 'get',
    path: '/audit/verification',
    summary: 'Recompute the chain of the audit log',
    access: 'session',
    status: 200,
    reply: auditVerdictSchema,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
