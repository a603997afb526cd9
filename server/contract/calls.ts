import { z } from 'zod';
import { partRequestSchema } from './times.js';
import { entityLabelSchema } from './views.js';

/** `withHeld`: with the phones that the entities held at the time of each call. */
export const callHoursRequestSchema = partRequestSchema.extend({
  withHeld: z.boolean().default(false),
});

export const callMatrixRequestSchema = callHoursRequestSchema.extend({
  limit: z.number().int().min(2).max(100).default(40),
});

/** Calls from one phone to another; `days`: distinct local days of those whose day is known. */
const callCellSchema = z.object({
  /** Places in `phones`. */
  from: z.number().int(),
  to: z.number().int(),
  calls: z.number().int(),
  days: z.number().int(),
});

/** Who calls whom: the phones with most calls of all that have any, most first. */
export const callMatrixSchema = z.object({
  case: z.string(),
  phones: z.array(
    z.object({
      entity: entityLabelSchema,
      /** Calls made and taken with any phone of the part, shown here or not. */
      calls: z.number().int(),
      days: z.number().int(),
    }),
  ),
  cells: z.array(callCellSchema),
  /** Phones with a call, and calls, in the part. */
  totalPhones: z.number().int(),
  totalCalls: z.number().int(),
  /** Calls that the cells hold. */
  shownCalls: z.number().int(),
  /** Phones that were counted as the entities' own because they held them. */
  held: z.number().int(),
  missing: z.array(z.string()),
});
export type CallMatrix = z.infer<typeof callMatrixSchema>;

/** Calls in each hour of the week: 24 of Monday first, then of Tuesday. */
const weekSchema = z.array(z.number().int()).length(168);

/** When in the week calls begin, by the clock that each record gives. */
export const callHoursSchema = z.object({
  case: z.string(),
  calls: z.number().int(),
  hours: weekSchema,
  /** Zones of the calls in `hours`, `UTC` or an offset, most calls first. */
  zones: z.array(z.object({ zone: z.string(), calls: z.number().int() })),
  /** Calls whose record gives no zone, as written: the hour is that of an unknown clock. */
  unknownZone: z.object({ calls: z.number().int(), hours: weekSchema }),
  /** Calls whose time is longer than an hour, and without any. */
  vague: z.number().int(),
  undated: z.number().int(),
  /** Phones that were counted as the entities' own because they held them. */
  held: z.number().int(),
  missing: z.array(z.string()),
});
export type CallHours = z.infer<typeof callHoursSchema>;
