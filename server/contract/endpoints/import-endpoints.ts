import { z } from 'zod';
import { jobSchema } from '../job.js';
import {
  importRequestSchema,
  previewSchema,
  sourceOptionsSchema,
  uploadSchema,
} from '../upload.js';
import type { Endpoint } from './endpoint.js';
import { inCase } from './fields.js';

/** Files sent, looked at, imported. */
export const IMPORT_ENDPOINTS = {
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
  getRejects: {
    method: 'get',
    path: '/jobs/{job}/rejects',
    summary: 'Rows that an import rejected, as CSV',
    access: 'session',
    params: z.object({ job: z.string() }),
    status: 200,
    reply: 'file',
  },
} as const satisfies Record<string, Endpoint>;
