import { z } from 'zod';
import { entityLabelSchema } from './views.js';

export const noteTextSchema = z.string().trim().min(1).max(10_000);

/** What somebody wrote at one time; a text of null: the note was withdrawn. */
const noteVersionSchema = z
  .object({
    version: z.number().int(),
    text: z.string().nullable(),
    at: z.string(),
    by: z.string(),
  })
  .readonly();
export type NoteVersion = z.infer<typeof noteVersionSchema>;

/**
 * A note on an entity. Nothing that was written is ever changed: an edit and a withdrawal are further
 * versions, and all of them are kept with the case.
 */
export const noteSchema = z
  .object({
    id: z.string(),
    entity: entityLabelSchema,
    /** The newest first; its number is the ETag. */
    versions: z.array(noteVersionSchema).min(1).readonly(),
  })
  .readonly();
export type NoteView = z.infer<typeof noteSchema>;

export const notesViewSchema = z
  .object({
    case: z.string(),
    /** By when they were first written. */
    notes: z.array(noteSchema).readonly(),
  })
  .readonly();
export type NotesView = z.infer<typeof notesViewSchema>;
