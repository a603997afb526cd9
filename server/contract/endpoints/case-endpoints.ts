import { z } from 'zod';
import { caseNameSchema } from '../case-name.js';
import { selectionExportSchema } from '../drawing.js';
import { jobSchema } from '../job.js';
import { coverageNoteSchema, sourceSchema } from '../source.js';
import { caseViewSchema } from '../views.js';
import type { Endpoint } from './endpoint.js';
import { inCase } from './fields.js';

/** Cases and the files they rest on. */
export const CASE_ENDPOINTS = {
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
  exportSelection: {
    method: 'post',
    path: '/cases/{case}/export',
    summary:
      'The drawn entities and the admitted links between them as a file: GraphML, GEXF, or a CSV table',
    access: 'session',
    params: inCase,
    body: selectionExportSchema,
    status: 200,
    reply: 'file',
  },
} as const satisfies Record<string, Endpoint>;
