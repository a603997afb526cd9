import { z } from 'zod';
import { entityKindSchema, MAX_ID_LENGTH } from './entity.js';
import { analysisParametersSchema } from './results.js';
import { SCRIPT_STAGES } from './script-stage.js';
import { coverageNoteSchema } from './source.js';
import { entityLabelSchema } from './views.js';

/** Measures by which entities can be removed, the highest first; see docs/measures.md. */
export const REMOVAL_MEASURES = [
  'betweenness',
  'degree',
  'strength',
  'closeness',
  'harmonic',
  'pageRank',
  'eigenvector',
  'core',
  'inDegree',
  'outDegree',
  'inStrength',
  'outStrength',
  'effectiveSize',
] as const;
export const removalMeasureSchema = z.enum(REMOVAL_MEASURES);
export type RemovalMeasure = z.infer<typeof removalMeasureSchema>;

/** How it is decided who is removed. */
export const REMOVAL_RULES = [...REMOVAL_MEASURES, 'key-players', 'list'] as const;
export const removalRuleSchema = z.enum(REMOVAL_RULES);
export type RemovalRule = z.infer<typeof removalRuleSchema>;

/** What a set of key players is to be best at (Borgatti 2006): the first two fragment, the others reach. */
export const KEY_PLAYER_CRITERIA = [
  'fragmentation',
  'distanceFragmentation',
  'reach',
  'distanceReach',
] as const;
export const keyPlayerCriterionSchema = z.enum(KEY_PLAYER_CRITERIA);
export type KeyPlayerCriterion = z.infer<typeof keyPlayerCriterionSchema>;

/** Most entities that a what-if removes. */
export const MAX_REMOVALS = 1_000;

export const disruptionParametersSchema = analysisParametersSchema
  .pick({
    projection: true,
    linkKinds: true,
    mostSharing: true,
    directed: true,
    weight: true,
    window: true,
    grades: true,
    seed: true,
  })
  .extend({
    by: removalRuleSchema.default('betweenness'),
    /** Ids to remove, in this order; of `list` alone. */
    remove: z.array(z.string().min(1).max(MAX_ID_LENGTH)).min(1).max(MAX_REMOVALS).optional(),
    /** Kinds of entities that may be removed; absent = all. */
    kinds: z.array(entityKindSchema).min(1).optional(),
    /** How many are removed; absent = the whole list, else five. */
    steps: z.number().int().min(1).max(MAX_REMOVALS).optional(),
    /** Measured again after each removal; else once, before the first. */
    sequential: z.boolean().default(false),
    criterion: keyPlayerCriterionSchema.default('fragmentation'),
    /** How many links `reach` may take (Borgatti's m). */
    reachLinks: z.number().int().min(1).max(20).default(2),
    /** How many times recovery is drawn; 0 = not at all. */
    recoveryRuns: z.number().int().min(0).max(1_000).default(100),
    /** The part of the former contacts who look for a substitute. */
    recoveryShare: z.number().min(0).max(1).default(0.5),
  })
  .superRefine(({ by, remove, kinds, sequential }, context) => {
    const refuse = (message: string): void => {
      context.addIssue({ code: 'custom', path: ['remove'], message });
    };
    if (by === 'list' && remove === undefined) refuse('A list needs the ids to remove.');
    if (by !== 'list' && remove !== undefined) refuse('Ids to remove belong to a list alone.');
    if (by === 'list' && kinds !== undefined) refuse('A list names whom it means: no kinds.');
    if (by === 'list' && sequential) refuse('A list has its order: nothing is measured again.');
  });
export type DisruptionParameters = z.infer<typeof disruptionParametersSchema>;

export const networkStateSchema = z.object({
  /** Entities that are left. */
  entities: z.number().int(),
  largestComponent: z.number().int(),
  components: z.number().int(),
  /** Global efficiency of what is left, 0 to 1. */
  efficiency: z.number(),
  /** Unordered pairs that some path joins. */
  reachablePairs: z.number().int(),
  /** The same among those who serve a stage of the crime script; stages that nobody serves are absent. */
  stages: z.array(
    z.object({
      stage: z.enum(SCRIPT_STAGES),
      entities: z.number().int(),
      reachablePairs: z.number().int(),
    }),
  ),
});
export type NetworkState = z.infer<typeof networkStateSchema>;

/** Who could take the place of somebody: a position in the recorded data, no prediction. */
export const substituteSchema = z.object({
  /** The function that both hold; absent = nearest in reach alone. */
  function: z.string().optional(),
  entity: entityLabelSchema,
  /** Links between the two before the removal; absent where no path joined them. */
  distance: z.number().int().optional(),
  /** How many of the `of` former contacts it reaches over two links at most. */
  contacts: z.number().int(),
  of: z.number().int(),
});
export type Substitute = z.infer<typeof substituteSchema>;

export const removalStepSchema = networkStateSchema.extend({
  step: z.number().int(),
  removed: z.string(),
  entity: entityLabelSchema,
  /** Of the measure, when the entity was chosen. */
  value: z.number().optional(),
  /** Others of the same value that came later by their id: their number, and the first of them. */
  tied: z.object({ count: z.number().int(), ids: z.array(z.string()) }),
  /** Functions that nobody is left to hold. */
  lostFunctions: z.array(z.string()),
  substitutes: z.array(substituteSchema),
});
export type RemovalStep = z.infer<typeof removalStepSchema>;

/** Median and sensitivity interval of a figure over seeded draws, the middle nine tenths. */
export const sensitivityIntervalSchema = z.object({
  low: z.number(),
  median: z.number(),
  high: z.number(),
});
export type SensitivityInterval = z.infer<typeof sensitivityIntervalSchema>;

export const keyPlayersSchema = z.object({
  criterion: keyPlayerCriterionSchema,
  /** Of the set found; every criterion is a share from 0 to 1, more is better. */
  value: z.number(),
  set: z.array(z.string()),
  /** Every set was tried; else greedy with swaps, and a better one may exist. */
  exact: z.boolean(),
  /** Other sets of the same value: their number (of a search that is not exact, at least) and the first. */
  tied: z.object({ count: z.number().int(), sets: z.array(z.array(z.string())) }),
  /** The same for as many entities drawn at random. */
  random: sensitivityIntervalSchema.extend({ draws: z.number().int(), mean: z.number() }),
  /** The same for as many of the highest by each measure. */
  centralities: z.array(
    z.object({ measure: removalMeasureSchema, value: z.number(), set: z.array(z.string()) }),
  ),
});
export type KeyPlayers = z.infer<typeof keyPlayersSchema>;

/** What is left when contacts who lost theirs look for others; see docs/measures.md for the model. */
export const recoverySchema = z.object({
  runs: z.number().int(),
  share: z.number(),
  newLinks: sensitivityIntervalSchema,
  largestComponent: sensitivityIntervalSchema,
  efficiency: sensitivityIntervalSchema,
  reachablePairs: sensitivityIntervalSchema,
});
export type Recovery = z.infer<typeof recoverySchema>;

/** What the pure kernel returns; the use case masks it. */
export const disruptionOutcomeSchema = z.object({
  graph: z.object({
    entities: z.number().int(),
    links: z.number().int(),
    /** Entities that may be removed: of the kinds asked for, and not protected. */
    removable: z.number().int(),
  }),
  before: networkStateSchema,
  steps: z.array(removalStepSchema),
  keyPlayers: keyPlayersSchema.optional(),
  recovery: recoverySchema.optional(),
  /** Ids of the list that are no node of the projection, or may not be removed. */
  notRemoved: z.array(z.string()),
  notes: z.array(z.string()),
});
export type DisruptionOutcome = z.infer<typeof disruptionOutcomeSchema>;

/** A stored what-if as lists show it. */
export const disruptionRunSchema = z.object({
  id: z.string(),
  at: z.string(),
  parameters: disruptionParametersSchema,
  version: z.string(),
  /** SHA-256 of all that decides the result: records, functions, who is protected, parameters, version. */
  inputHash: z.string(),
  durationMs: z.number(),
  /** How many were removed, and the largest component before the first and after the last. */
  removed: z.number().int(),
  largestBefore: z.number().int(),
  largestAfter: z.number().int(),
});
export type DisruptionRun = z.infer<typeof disruptionRunSchema>;

/** A stored what-if as it leaves the program, masked by what is known today. */
export const disruptionResultSchema = disruptionOutcomeSchema.omit({ notRemoved: true }).extend({
  case: z.string(),
  ...disruptionRunSchema.pick({
    id: true,
    at: true,
    parameters: true,
    version: true,
    inputHash: true,
    durationMs: true,
  }).shape,
  coverage: coverageNoteSchema,
});
export type DisruptionResult = z.infer<typeof disruptionResultSchema>;
