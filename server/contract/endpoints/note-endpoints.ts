import { z } from 'zod';
import { noteSchema, notesViewSchema, noteTextSchema } from '../notes.js';
import type { Endpoint } from './endpoint.js';
import { entityRef, inCase } from './fields.js';

const inNote = inCase.extend({ note: z.string().min(1).max(60) });

/** What people write about entities, kept with the case. */
export const NOTE_ENDPOINTS = {
  listNotes: {
    method: 'get',
    path: '/cases/{case}/notes',
    summary: 'The notes of a case, or those on one entity, with every version',
    access: 'session',
    params: inCase,
    query: z.object({ entity: entityRef.optional() }),
    status: 200,
    reply: notesViewSchema,
    etag: true,
  },
  createNote: {
    method: 'post',
    path: '/cases/{case}/notes',
    summary: 'Write a note on an entity',
    access: 'session',
    params: inCase,
    body: z.object({ entity: entityRef, text: noteTextSchema }),
    status: 201,
    reply: noteSchema,
  },
  reviseNote: {
    method: 'put',
    path: '/cases/{case}/notes/{note}',
    summary: 'Add a version to a note; the ones before it are kept',
    access: 'session',
    params: inNote,
    body: z.object({ text: noteTextSchema }),
    status: 200,
    reply: noteSchema,
    conditional: true,
  },
  withdrawNote: {
    method: 'delete',
    path: '/cases/{case}/notes/{note}',
    summary: 'Withdraw a note; what it said is kept as an earlier version',
    access: 'session',
    params: inNote,
    status: 204,
    reply: null,
    conditional: true,
  },
} as const satisfies Record<string, Endpoint>;
