import { z } from 'zod';
import { auditVerdictSchema } from '../audit.js';
import type { Endpoint } from './endpoint.js';

/** The service itself: health, session, sign-in, the command line behind it. */
export const SERVICE_ENDPOINTS = {
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
  verifyAudit: {
    method: 'get',
    path: '/audit/verification',
    summary: 'Recompute the chain of the audit log',
    access: 'session',
    status: 200,
    reply: auditVerdictSchema,
  },
} as const satisfies Record<string, Endpoint>;
