import { z } from 'zod';
import { entityKindSchema } from './entity.js';
import { sourceKindSchema } from './source.js';

export const TIME_STEPS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;

/** How a file is to be read where its own header does not say it. */
export const sourceOptionsSchema = z.object({
  as: sourceKindSchema.optional(),
  /** Column of the kind → header of the file, `a+b` (joined with a space), or a column number. */
  map: z.record(z.string(), z.string()).optional(),
  /** Column of the kind → the value that every row of the file gets. */
  set: z.record(z.string(), z.string()).optional(),
  /** Names of the columns of a file without header: its first line is then data. */
  columns: z.array(z.string()).min(1).optional(),
  delimiter: z.string().length(1).optional(),
  /** Luxon tokens, such as `dd/MM/yyyy`. */
  dateFormat: z.string().min(1).optional(),
  /** IANA name or offset of date-times that give no zone. */
  timezone: z.string().min(1).optional(),
  /** Date of step 0, where times are integers. */
  timeOrigin: z.string().min(1).optional(),
  timeStep: z.enum(TIME_STEPS).optional(),
  /** Label of the Encoding Standard, such as `windows-1252`. */
  encoding: z.string().min(1).optional(),
});

/** A file that was sent and waits to be imported; it is removed after a day, or when imported. */
export const uploadSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
});
export type Upload = z.infer<typeof uploadSchema>;

const columnSchema = z.object({
  name: z.string(),
  required: z.boolean(),
  description: z.string(),
});

/** How a file would be read with the options given, with its first rows. */
export const previewSchema = z.object({
  upload: uploadSchema,
  /** The kind that was asked for, or that the name of the file states; null = say which. */
  kind: sourceKindSchema.nullable(),
  /** Kinds whose columns fit the header best, best first. */
  suggestions: z.array(sourceKindSchema),
  delimiter: z.string(),
  encoding: z.string(),
  header: z.array(z.string()),
  /** First rows as they stand in the file, at most 20. */
  rows: z.array(z.array(z.string())),
  /** Columns that the kind knows; empty without a kind. */
  columns: z.array(columnSchema),
  /** Column of the kind → header of the file, as it is understood now. */
  mapping: z.record(z.string(), z.string()),
  /** Why it cannot be imported so, in words; null when it can. */
  fault: z.string().nullable(),
});
export type Preview = z.infer<typeof previewSchema>;

/** Which uploaded files to import into a case, and how each is read. */

/** Largest file that can be sent, in bytes: 2 GiB. */
export const MAX_UPLOAD_BYTES = 2 * 1024 ** 3;
export const importRequestSchema = z.object({
  files: z
    .array(z.object({ upload: z.string(), options: sourceOptionsSchema.default({}) }))
    .min(1)
    .max(200),
  /** Kind of the placeholder made for ends that no file declares; absent = such rows are rejected. */
  createMissing: entityKindSchema.optional(),
  dryRun: z.boolean().default(false),
});
