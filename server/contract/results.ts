import { z } from 'zod';
import {
  communityLevelSchema,
  communitySchema,
  consensusSchema,
  structureSchema,
} from './communities.js';
import { entityKindSchema } from './entity.js';
import {
  entityExtrasSchema,
  furtherMeasureSchema,
  linkMeasuresSchema,
  partitionNoteSchema,
  partitionSchema,
} from './further-measures.js';
import { gradeFilterSchema } from './grade.js';
import { linkKindSchema } from './link.js';
import { coverageNoteSchema } from './source.js';
import { timeWindowSchema } from './time.js';

export const PROJECTIONS = ['links', 'actors', 'shared'] as const;
export const projectionSchema = z.enum(PROJECTIONS);
export type Projection = z.infer<typeof projectionSchema>;

/** An item that more people share joins nobody in the `shared` projection, unless asked otherwise. */
export const MOST_SHARING = 30;

/** Weight of a merged link: `amount` needs one currency; `given` sums the file's own weights. */
export const weightSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('none') }),
  z.object({ by: z.literal('count') }),
  z.object({ by: z.literal('days') }),
  z.object({ by: z.literal('amount'), currency: z.string() }),
  z.object({ by: z.literal('given') }),
]);
export type Weight = z.infer<typeof weightSchema>;

export const COMMUNITY_METHODS = ['louvain', 'leiden'] as const;
export const communityMethodSchema = z.enum(COMMUNITY_METHODS);
export type CommunityMethod = z.infer<typeof communityMethodSchema>;

/** `exact`: every pair; `pivots`: from 256 searches; `guaranteed`: from random paths, to a stated error. */
export const BETWEENNESS_METHODS = ['exact', 'pivots', 'guaranteed'] as const;
export const betweennessMethodSchema = z.enum(BETWEENNESS_METHODS);
export type BetweennessMethod = z.infer<typeof betweennessMethodSchema>;

/** With fewer random networks nothing can be told at a level of 0.05: p is at least 1/(n + 1). */
export const FEWEST_NULL_DRAWS = 19;

export const analysisParametersSchema = z.object({
  projection: projectionSchema.default('links'),
  linkKinds: z.array(linkKindSchema).optional(),
  /** Of the `shared` projection: most people that an item joins; absent = `MOST_SHARING`. */
  mostSharing: z.number().int().min(2).optional(),
  directed: z.boolean().default(false),
  weight: weightSchema.default({ by: 'none' }),
  window: timeWindowSchema.optional(),
  grades: gradeFilterSchema.optional(),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
  /** Resolution of the communities (Reichardt–Bornholdt γ). */
  resolution: z.number().positive().default(1),
  /** How communities are found; absent = Louvain. */
  communities: communityMethodSchema.optional(),
  /** With how many other seeds communities are compared; absent = none. */
  stability: z.number().int().min(1).max(1_000).optional(),
  /** Groups on which the seed and the other seeds agree, instead of the seed's own; 20 others if absent. */
  consensus: z.boolean().optional(),
  /** Also groups of coarser and finer resolutions, nested. */
  levels: z.boolean().optional(),
  /** With how many random networks groups and core are compared, fewer in large cases; absent = none. */
  nullDraws: z.number().int().min(FEWEST_NULL_DRAWS).max(9_999).optional(),
  /** How betweenness is computed; absent = exact within the budget, guaranteed beyond it. */
  betweennessMethod: betweennessMethodSchema.optional(),
  /** Link visits that exact betweenness may take, in millions; absent = 10,000. */
  betweennessBudget: z.number().int().min(1).max(1_000_000_000).optional(),
  /** Measures beside those that every run computes. */
  measures: z.array(furtherMeasureSchema).optional(),
  /** Between whose groups broker roles are told; absent = communities. */
  partition: partitionSchema.optional(),
});
export type AnalysisParameters = z.infer<typeof analysisParametersSchema>;

/** Measures of one entity in the projection; see docs/measures.md for each definition. */
export const entityMeasuresSchema = z.object({
  id: z.string(),
  kind: entityKindSchema,
  name: z.string(),
  component: z.number().int(),
  community: z.number().int(),
  communityStability: z.number().optional(),
  degree: z.number().int(),
  strength: z.number(),
  betweenness: z.number(),
  betweennessNormalized: z.number(),
  closeness: z.number(),
  harmonic: z.number(),
  pageRank: z.number(),
  eigenvector: z.number(),
  core: z.number().int(),
  /**
   * 1 = highest betweenness among the entities of the same kind that are not protected; ties share the
   * rank. Given as a result leaves the program, by who is protected then; absent of the protected.
   */
  rankInKind: z.number().int().optional(),
  /** Those of the measures asked for that belong to entities. */
  more: entityExtrasSchema.optional(),
  /** Of results that leave the program: in no ranking, and a pseudonym unless real names were asked for. */
  isProtected: z.boolean().optional(),
});
export type EntityMeasures = z.infer<typeof entityMeasuresSchema>;

export const graphSummarySchema = z.object({
  entities: z.number().int(),
  links: z.number().int(),
  components: z.number().int(),
  density: z.number(),
  /** Links from an entity to itself: left out of the measures, counted here. */
  selfLinks: z.number().int(),
  /** Recorded links before parallel ones were merged, self-links not counted. */
  recordedLinks: z.number().int(),
});
export type GraphSummary = z.infer<typeof graphSummarySchema>;

export const runSummarySchema = z.object({
  id: z.string(),
  at: z.string(),
  seed: z.number().int(),
  parameters: analysisParametersSchema,
  version: z.string(),
  inputHash: z.string(),
  durationMs: z.number(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;

/** What the pure kernel returns; the use case adds the run and masks protected persons. */
export const analysisOutcomeSchema = z.object({
  graph: graphSummarySchema,
  communities: z.object({
    modularity: z.number(),
    count: z.number().int(),
    /** `same` of `runs` other divisions were the same; `variation` of information, 0 to 1, is the mean. */
    stability: z
      .object({ runs: z.number().int(), same: z.number().int(), variation: z.number() })
      .optional(),
    consensus: consensusSchema.optional(),
    items: z.array(communitySchema),
    /** Other levels than `items`, the coarsest first. */
    levels: z.array(communityLevelSchema).optional(),
  }),
  /** Where random networks were asked for. */
  structure: structureSchema.optional(),
  /** Where broker roles were asked for by recorded values. */
  partition: partitionNoteSchema.optional(),
  /** Sorted by betweenness, highest first, then by id. */
  entities: z.array(entityMeasuresSchema),
  /**
   * Where measures of links are asked for: the links that most shortest paths take, or the bridges
   * alone if nothing else is asked; 1,000 at most.
   */
  links: z.array(linkMeasuresSchema).optional(),
  /** What the projection left out or had to decide, in words. */
  notes: z.array(z.string()),
});
export type AnalysisOutcome = z.infer<typeof analysisOutcomeSchema>;

export const analysisResultSchema = analysisOutcomeSchema.extend({
  case: z.string(),
  run: runSummarySchema,
  coverage: coverageNoteSchema,
});
export type AnalysisResult = z.infer<typeof analysisResultSchema>;
