import { z } from 'zod';
import { entityKindSchema } from './entity.js';
import { gradeFilterSchema } from './grade.js';
import { linkKindSchema } from './link.js';
import { entityLabelSchema } from './views.js';

/** Which entities and links are looked at; absent = all. Times in ms, both ends inclusive. */
export const graphFilterSchema = z.object({
  entityKinds: z.array(entityKindSchema).optional(),
  linkKinds: z.array(linkKindSchema).optional(),
  fromMs: z.number().optional(),
  untilMs: z.number().optional(),
  grades: gradeFilterSchema.optional(),
});
export type GraphFilter = z.infer<typeof graphFilterSchema>;

/** Entities that are drawn at most. */
export const MOST_DRAWN = 100_000;

/**
 * What to draw: the entities named (ids or pseudonyms), or, without `entities`, those of the case
 * with most admitted links, at most `limit`.
 */
export const graphRequestSchema = z.object({
  entities: z.array(z.string()).max(MOST_DRAWN).optional(),
  limit: z.number().int().min(1).max(MOST_DRAWN).default(500),
  filter: graphFilterSchema.default({}),
});

/** Which links lead to a neighbour: any, or directed ones from those asked about, or to them. */
export const linkDirectionSchema = z.enum(['any', 'out', 'in']);
export type LinkDirection = z.infer<typeof linkDirectionSchema>;

/** Who comes first; amounts of one currency alone compare. */
export const neighbourOrderSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('links') }),
  z.object({ by: z.literal('amount'), currency: z.string().min(1).max(16) }),
]);
export type NeighbourOrder = z.infer<typeof neighbourOrderSchema>;

const howNeighbours = {
  limit: z.number().int().min(1).max(5_000).default(50),
  filter: graphFilterSchema.default({}),
  /** Kinds of neighbour that are looked for; absent = all. */
  kinds: z.array(entityKindSchema).optional(),
  direction: linkDirectionSchema.default('any'),
  order: neighbourOrderSchema.default({ by: 'links' }),
};

/** Whose neighbours to bring onto the graph (`entity`, or several `entities` together). */
export const neighboursRequestSchema = z
  .object({
    entity: z.string().min(1).optional(),
    entities: z.array(z.string().min(1)).min(1).max(5_000).optional(),
    ...howNeighbours,
  })
  .refine(({ entity, entities }) => (entity === undefined) !== (entities === undefined), {
    message: 'names either "entity" or "entities"',
  });
export type NeighboursQuestion = z.infer<typeof neighboursRequestSchema>;

/** Of which entities the common neighbours are asked for. */
export const commonNeighboursRequestSchema = z.object({
  entities: z.array(z.string().min(1)).min(2).max(5_000),
  ...howNeighbours,
});

/** `shown` of `total` neighbours, in the order asked for. */
export const graphNeighboursSchema = z.object({
  case: z.string(),
  neighbours: z.array(
    z.object({
      entity: entityLabelSchema,
      /** Admitted links in the direction asked for, and their sum in each currency. */
      links: z.number().int(),
      amounts: z.record(z.string(), z.number()).optional(),
      /** How many of those asked about it is linked to, and to which it has most links. */
      linkedTo: z.number().int(),
      closest: z.string(),
    }),
  ),
  shown: z.number().int(),
  total: z.number().int(),
  /** How many of the `total` have amounts in each currency. */
  currencies: z.record(z.string(), z.number().int()),
});
export type GraphNeighbours = z.infer<typeof graphNeighboursSchema>;

export const graphNodeSchema = entityLabelSchema.unwrap().extend({
  isProtected: z.boolean(),
  /** Links and distinct neighbours in the whole case that the filter admits. */
  links: z.number().int(),
  neighbours: z.number().int(),
  /** Earliest time that a record states of it, ms; absent = none states any. */
  firstMs: z.number().optional(),
});

/**
 * All admitted links of one kind and direction between two entities that are drawn. Undirected kinds:
 * `source` is the smaller id.
 */
export const graphBundleSchema = z.object({
  source: z.string(),
  target: z.string(),
  kind: linkKindSchema,
  directed: z.boolean(),
  links: z.number().int(),
  /** How many of them rest on a grade that its scheme calls supported (`gradeSupport` = 2). */
  supported: z.number().int(),
  /** How many rest only on grades that the scheme calls doubtful (`gradeSupport` = 0). */
  doubtful: z.number().int(),
  firstMs: z.number().optional(),
  lastMs: z.number().optional(),
  /** Sum in each currency. */
  amounts: z.record(z.string(), z.number()).optional(),
});

const kindCount = z.object({ shown: z.number().int(), total: z.number().int() });

/**
 * Links of the whole case under the filter without its window, counted by when they begin: step n
 * holds [fromMs + n * stepMs, fromMs + (n + 1) * stepMs). A few that lie far off are in no step.
 */
export const timelineSchema = z.object({
  fromMs: z.number(),
  stepMs: z.number(),
  counts: z.array(z.number().int()).max(60),
  /** Links before the first and after the last step, and without a time. */
  before: z.number().int(),
  after: z.number().int(),
  undated: z.number().int(),
});
export type Timeline = z.infer<typeof timelineSchema>;

export const graphViewSchema = z.object({
  case: z.string(),
  nodes: z.array(graphNodeSchema),
  bundles: z.array(graphBundleSchema),
  /** Entities drawn of all that the filter admits, and of all there are. */
  shown: z.number().int(),
  admitted: z.number().int(),
  total: z.number().int(),
  /** Counts in the whole case by kind, before the filter (total), and of what is drawn (shown). */
  entityKinds: z.partialRecord(entityKindSchema, kindCount),
  linkKinds: z.partialRecord(linkKindSchema, kindCount),
  /** Links by grade (`ungraded` for none), in the whole case. */
  grades: z.record(z.string(), z.number().int()),
  /** Earliest and latest time of any link of the case. */
  firstMs: z.number().optional(),
  lastMs: z.number().optional(),
  /** Absent where no link has a time. */
  timeline: timelineSchema.optional(),
  /** Entities asked for that are not in the case (any more). */
  missing: z.array(z.string()),
});
export type GraphView = z.infer<typeof graphViewSchema>;
export type GraphNode = z.infer<typeof graphNodeSchema>;
export type GraphBundle = z.infer<typeof graphBundleSchema>;
