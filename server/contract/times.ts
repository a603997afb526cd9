import { z } from 'zod';
import { graphFilterSchema } from './graph-view.js';
import { linkKindSchema } from './link.js';

/**
 * Which links are counted: those that the filter admits between the entities (`between`), or that end
 * at any of them (`at`); without `entities` those of the whole case. Ids or pseudonyms.
 */
export const partRequestSchema = z.object({
  entities: z.array(z.string()).max(20_000).optional(),
  reach: z.enum(['between', 'at']).default('between'),
  filter: graphFilterSchema.default({}),
});

/** The window of the filter is left out: the timeline shows what lies outside it too. */
export const timesRequestSchema = partRequestSchema.extend({
  steps: z.number().int().min(10).max(240).default(120),
});

/** Days in ms at their beginning (UTC), `untilMs` inclusive to its last millisecond. */
const stretch = z.object({ fromMs: z.number(), untilMs: z.number() });

export const kindTimesSchema = z.object({
  kind: linkKindSchema,
  links: z.number().int(),
  /** Links that begin in each step. */
  counts: z.array(z.number().int()),
  /** Links before the first and after the last step, and without a time. */
  before: z.number().int(),
  after: z.number().int(),
  undated: z.number().int(),
  /** Links whose time is longer than a day: in the steps, but in no burst or gap. */
  vague: z.number().int(),
  /** By the two-state automaton of Kleinberg 2002 over days; `usual`: links in as many days elsewhere. */
  bursts: z.array(stretch.extend({ links: z.number().int(), usual: z.number() })),
  /** Runs of silent days that chance would seldom make so long. */
  gaps: z.array(stretch),
});
export type KindTimes = z.infer<typeof kindTimesSchema>;

/** Steps as in `timelineSchema`; absent where nothing has a time. Kinds with most links first. */
export const timesViewSchema = z.object({
  case: z.string(),
  axis: z.object({ fromMs: z.number(), stepMs: z.number(), steps: z.number().int() }).optional(),
  kinds: z.array(kindTimesSchema),
  /** Entities asked for that are not in the case. */
  missing: z.array(z.string()),
});
export type TimesView = z.infer<typeof timesViewSchema>;
