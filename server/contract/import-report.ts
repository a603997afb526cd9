import { z } from 'zod';
import { sourceKindSchema } from './source.js';

const tallySchema = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
});

/** How an import went; every row is either accepted or rejected. */
export const importReportSchema = z.object({
  case: z.string(),
  dryRun: z.boolean(),
  files: z.array(
    z.object({
      file: z.string(),
      kind: sourceKindSchema,
      sha256: z.string(),
      rows: z.number().int(),
      rejectedRows: z.number().int(),
      warnings: z.number().int(),
      /** Column of the kind → header of the file, as it was understood. */
      header: z.array(z.string()),
    }),
  ),
  rows: z.number().int(),
  rejectedRows: z.number().int(),
  entities: tallySchema,
  links: tallySchema,
  /** Warnings counted by code, with the first few as examples. */
  warnings: z.array(
    z.object({ code: z.string(), count: z.number().int(), examples: z.array(z.string()) }),
  ),
  /** Where the rejects were written; null when there are none. */
  rejectsFile: z.string().nullable(),
  durationMs: z.number(),
});
export type ImportReport = z.infer<typeof importReportSchema>;
