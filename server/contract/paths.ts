import { z } from 'zod';
import { graphFilterSchema } from './graph-view.js';
import { linkSchema } from './network.js';
import { weightSchema } from './results.js';
import { entityLabelSchema, sourceViewSchema } from './views.js';

/** How paths are ranked and which may be gone; kept with a path on a chart. */
export const pathRulesSchema = z.object({
  /** `hops`: fewest links; `weight`: least sum of 1/w^α; `time`: in time order. */
  by: z.enum(['hops', 'weight', 'time']).default('hops'),
  /** Of `weight`: what w is, and α. */
  weight: weightSchema.default({ by: 'count' }),
  exponent: z.number().min(0).max(4).default(1),
  /** Of `time`: what comes first, and whether the dates may leave the order open. */
  prefer: z.enum(['earliest', 'fewest']).default('earliest'),
  order: z.enum(['possible', 'certain']).default('possible'),
  /** Links of directed kinds lead one way alone; in the order in which the entities are named. */
  directed: z.boolean().default(false),
  /** Most links of a path. */
  maxLength: z.number().int().min(1).max(12).default(6),
  /** Entities that are asked for are admitted whatever their kind. */
  filter: graphFilterSchema.default({}),
});
export type PathRules = z.infer<typeof pathRulesSchema>;

/** Most entities between which paths are asked for: 15 pairs. */
export const MOST_PATH_ENDS = 6;

/** Paths between each two of the entities, from the one named first. */
export const pathsRequestSchema = pathRulesSchema.extend({
  entities: z.array(z.string().min(1).max(16_384)).min(2).max(MOST_PATH_ENDS),
  /** Paths of each pair. */
  count: z.number().int().min(1).max(100).default(3),
  /** Records shown of each step. */
  records: z.number().int().min(1).max(200).default(5),
});
export type PathsRequest = z.infer<typeof pathsRequestSchema>;

const pathStepSchema = z
  .object({
    /** In order of time; of `time` paths the one that the order rests on is among them. */
    links: z.array(linkSchema).readonly(),
    /** Admitted records in all; `more` where they were not all counted. */
    records: z.number().int(),
    more: z.boolean(),
    /** Id of the link that the order of time rests on. */
    ordered: z.string().optional(),
    weight: z.number().optional(),
    length: z.number().optional(),
    /** Best support among its records: 2 supported, 1 not judged, 0 doubtful (`gradeSupport`). */
    support: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  })
  .readonly();

const pathViewSchema = z
  .object({
    /** Number of its pair, from 0. */
    pair: z.number().int(),
    length: z.number().int(),
    entities: z.array(entityLabelSchema).readonly(),
    steps: z.array(pathStepSchema).readonly(),
    /** Of `weight`: sum of the lengths of its steps. */
    distance: z.number().optional(),
    /** Of `time`: whether the order is certain or only possible, and when the end is reached. */
    order: z
      .object({
        certainty: z.enum(['certain', 'possible']),
        arrivalFirst: z.string(),
        arrivalLast: z.string(),
      })
      .optional(),
    /** Why it is listed, in words: cost, weakest step, dates. */
    why: z.array(z.string()).readonly(),
  })
  .readonly();
export type PathView = z.infer<typeof pathViewSchema>;

const pairSchema = z
  .object({
    from: entityLabelSchema,
    to: entityLabelSchema,
    /** How many paths are listed. */
    found: z.number().int(),
    /** Where there is none: what stands in the way, a sentence each. */
    without: z.array(z.string()).readonly(),
  })
  .readonly();

export const pathsViewSchema = z
  .object({
    case: z.string(),
    rules: pathRulesSchema,
    pairs: z.array(pairSchema).readonly(),
    /** Pair by pair, the best first; each step with the links it rests on. */
    paths: z.array(pathViewSchema).readonly(),
    /** What was left out of the search, a sentence each. */
    notes: z.array(z.string()).readonly(),
    sources: z.array(sourceViewSchema).readonly(),
  })
  .readonly();
export type PathsView = z.infer<typeof pathsViewSchema>;
