import { z } from 'zod';
import { timeSpanSchema } from './time.js';

export const SOURCE_KINDS = [
  'people',
  'roles',
  'companies',
  'phones',
  'accounts',
  'touchpoints',
  'places',
  'vehicles',
  'documents',
  'events',
  'entities',
  'transactions',
  'calls',
  'crossings',
  'approvals',
  'employments',
  'bookings',
  'adverts',
  'interventions',
  'links',
  'coverage',
] as const;
export const sourceKindSchema = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** A file as it was imported: the carrier of records, known by the hash of its bytes. */
export const sourceSchema = z.object({
  /** 1-based number in the case, in order of first import. */
  number: z.number().int(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  kind: sourceKindSchema,
  /** How the file was read: column map, delimiter, zone, and so on. */
  settings: z.record(z.string(), z.unknown()),
  /** Earliest start and latest end of the times in the file, ms; absent when it has none. */
  firstMs: z.number().optional(),
  lastMs: z.number().optional(),
  complete: z.boolean(),
  importedAt: z.string(),
  importedBy: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Who was observed, through which channel, when; kept for every later question of silence. */
export const coverageSchema = z.object({
  subject: z.string(),
  channel: z.string(),
  from: timeSpanSchema,
  until: timeSpanSchema,
  origin: z.string().optional(),
  source: z.number().int(),
  row: z.number().int(),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** What results say about observation: declared windows, else the assumed span of each file. */
export const coverageNoteSchema = z.object({
  declared: z.array(coverageSchema),
  assumed: z.array(
    z.object({ file: z.string(), channel: z.string(), from: z.string(), until: z.string() }),
  ),
});
export type CoverageNote = z.infer<typeof coverageNoteSchema>;
