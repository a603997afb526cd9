import { z } from 'zod';
import { partRequestSchema } from './times.js';
import { entityLabelSchema } from './views.js';

/** Both ends inclusive, ms. */
const windowSchema = z
  .object({ fromMs: z.number(), untilMs: z.number() })
  .refine(({ fromMs, untilMs }) => fromMs < untilMs, {
    message: 'The window ends before it begins',
  });

/** The window of the filter is left out: the two windows stand in its place. */
export const comparisonRequestSchema = partRequestSchema
  .extend({
    earlier: windowSchema,
    later: windowSchema,
    limit: z.number().int().min(1).max(2_000).default(500),
  })
  .refine(({ earlier, later }) => earlier.untilMs < later.fromMs, {
    message: 'The later window begins before the earlier one has ended',
    path: ['later'],
  });

export const CHANGES = ['new', 'gone', 'rising', 'falling'] as const;
export const changeSchema = z.enum(CHANGES);
export type Change = z.infer<typeof changeSchema>;

/** Links that begin in a window, and distinct days of those whose day is known. */
const inWindowSchema = z.object({ links: z.number().int(), days: z.number().int() });

export const comparedEntitySchema = z.object({
  entity: entityLabelSchema,
  earlier: inWindowSchema,
  later: inWindowSchema,
  change: changeSchema,
  /** Adjusted p that the rates are equal; of those alone that have links in both windows. */
  p: z.number().optional(),
  /** Whether declared coverage says that it was observed throughout both windows. */
  coverage: z.enum(['both', 'partly', 'undeclared']),
});
export type ComparedEntity = z.infer<typeof comparedEntitySchema>;

/** Who has links in one of two windows alone, or clearly more or fewer a day in one of them. */
export const comparisonViewSchema = z.object({
  case: z.string(),
  earlier: z.object({ days: z.number(), links: z.number().int() }),
  later: z.object({ days: z.number(), links: z.number().int() }),
  /** Those with the greatest change in links a day first, at most `limit` of `total`. */
  entities: z.array(comparedEntitySchema),
  total: z.number().int(),
  counts: z.record(changeSchema, z.number().int()),
  /** With links in both windows and no clear difference. */
  alike: z.number().int(),
  /** Protected persons, and what belongs to them: in no list. */
  withheld: z.number().int(),
  /** Links without a time: in neither window. */
  undated: z.number().int(),
  missing: z.array(z.string()),
});
export type ComparisonView = z.infer<typeof comparisonViewSchema>;
