import { z } from 'zod';
import { nullFormSchema } from './communities.js';
import { entityKindSchema } from './entity.js';
import { analysisParametersSchema } from './results.js';
import { coverageNoteSchema } from './source.js';
import { entityLabelSchema } from './views.js';

/** Kinds that are ranked, each by itself. */
export const BROKER_KINDS = ['person', 'company', 'phone'] as const;
export type BrokerKind = (typeof BROKER_KINDS)[number];

/** What of the recorded data is taken away, or changed, to see how far a rank holds. */
export const LOSSES = ['links', 'persons', 'origins', 'split', 'merged'] as const;
export const lossSchema = z.enum(LOSSES);
export type Loss = z.infer<typeof lossSchema>;

/** Parts of the links, persons or origins that are lost, or of the persons split or merged. */
export const LOSS_SHARES = [0.05, 0.1, 0.2] as const;

/** The share whose intervals, over all losses together, say between which ranks an entity may stand. */
export const RANK_INTERVAL_SHARE = 0.1;

/** Positions of which a percentile is told; see docs/measures.md for each. */
export const BROKER_POSITIONS = [
  'betweenness',
  'betweenGroups',
  'participation',
  'gatekeeper',
  'cutPoint',
  'constraint',
] as const;
export const brokerPositionSchema = z.enum(BROKER_POSITIONS);
export type BrokerPosition = z.infer<typeof brokerPositionSchema>;

/** Most seeded draws for each loss and share. */
export const MAX_DRAWS = 1_000;

export const brokerParametersSchema = analysisParametersSchema
  .pick({
    linkKinds: true,
    mostSharing: true,
    directed: true,
    weight: true,
    window: true,
    grades: true,
    seed: true,
    resolution: true,
    communities: true,
  })
  .extend({
    projection: analysisParametersSchema.shape.projection.unwrap().default('actors'),
    /** How many of each ranking are looked at closely. */
    top: z.number().int().min(1).max(50).default(10),
    /** Seeded draws for each loss and share; fewer in large networks, 0 = none. */
    draws: z.number().int().min(0).max(MAX_DRAWS).default(200),
    /** Random networks with the same numbers of links for the p values; 0 = none. */
    rewirings: z.number().int().min(0).max(9_999).default(999),
  });
export type BrokerParameters = z.infer<typeof brokerParametersSchema>;

const rangeSchema = z.object({ low: z.number(), high: z.number() });

/** Rank and value over the draws of one loss: the middle nine tenths. */
export const sensitivitySchema = z.object({
  loss: lossSchema,
  share: z.number(),
  /** Draws in which the entity was still there; the figures are of these. */
  draws: z.number().int(),
  rank: rangeSchema,
  value: rangeSchema,
  /** Part of these draws in which it was among the first `top`. */
  inTop: z.number(),
});
export type Sensitivity = z.infer<typeof sensitivitySchema>;

export const decidingLinkSchema = z.object({
  other: entityLabelSchema,
  isProtected: z.boolean().optional(),
  /** Rank and value without the link, all its records. */
  rank: z.number().int(),
  value: z.number(),
  /** The component falls apart without it. */
  bridge: z.boolean(),
});

/** Where an entity stands without an origin, or with other grades; no rank: it lies between nobody. */
const standingSchema = z.object({ rank: z.number().int().optional(), value: z.number() });

/**
 * `best`: 1 + the number of those whose whole interval lies before that of this one; `worst`: the number
 * of those whose interval does not lie wholly behind it.
 */
const possibleRanksSchema = z.object({ best: z.number().int(), worst: z.number().int() });
export type PossibleRanks = z.infer<typeof possibleRanksSchema>;

export const brokerSchema = z.object({
  id: z.string(),
  kind: entityKindSchema,
  name: z.string(),
  /** By betweenness among those it is ranked with; ties share it. */
  rank: z.number().int(),
  /** By the sensitivity intervals of those it is ranked with; absent where none were drawn. */
  possibleRanks: possibleRanksSchema.optional(),
  /** Among all of its kind, observed or not. */
  rankInKind: z.number().int(),
  /** Channels through which it was observed. */
  observedThrough: z.array(z.string()),
  positions: z.partialRecord(
    brokerPositionSchema,
    z.object({ value: z.number(), percentile: z.number() }),
  ),
  /** Communities of those it is linked to, most links first. */
  joins: z.array(
    z.object({
      community: z.number().int(),
      size: z.number().int(),
      links: z.number().int(),
      isOwn: z.boolean(),
    }),
  ),
  links: z.number().int(),
  /** Links that were taken away in turn, each by itself. */
  linksTried: z.number().int(),
  /** The three without which it falls furthest. */
  decidingLinks: z.array(decidingLinkSchema),
  sensitivity: z.array(sensitivitySchema),
  /** The origins without which it falls, the furthest first, at most five. */
  withoutOrigin: z.array(standingSchema.extend({ origin: z.string() })),
  /** Parallel to the outcome's `gradeSets`. */
  withGrades: z.array(standingSchema),
  /** Empirical p of a betweenness as high in rewired networks, and q by Benjamini & Hochberg. */
  significance: z.object({ p: z.number(), q: z.number() }).optional(),
});
export type Broker = z.infer<typeof brokerSchema>;

/** `all`: coverage does not tell who was observed. */
export const observationSchema = z.enum(['all', 'observed', 'mentioned']);
export type Observation = z.infer<typeof observationSchema>;

export const brokerRankingSchema = z.object({
  kind: z.enum(BROKER_KINDS),
  observation: observationSchema,
  /** How many are ranked with each other; protected persons are not among them. */
  contenders: z.number().int(),
  brokers: z.array(brokerSchema),
});
export type BrokerRanking = z.infer<typeof brokerRankingSchema>;

/** What the pure kernel returns. */
export const brokerOutcomeSchema = z.object({
  graph: z.object({
    entities: z.number().int(),
    links: z.number().int(),
    communities: z.number().int(),
    modularity: z.number(),
    origins: z.number().int(),
  }),
  rankings: z.array(brokerRankingSchema),
  /** Protected persons between others, in no order of value. */
  needingProtection: z.array(
    entityLabelSchema.unwrap().extend({
      cutPoint: z.boolean(),
      communities: z.array(z.number().int()),
    }),
  ),
  /** Of each loss and share; fewer than asked in large cases. */
  draws: z.object({
    asked: z.number().int(),
    run: z.number().int(),
    shares: z.array(z.number()),
  }),
  significance: z.object({
    asked: z.number().int(),
    run: z.number().int(),
    form: nullFormSchema,
    /** Why there are no p values. */
    reason: z.string().optional(),
  }),
  gradeSets: z.array(z.object({ title: z.string(), links: z.number().int() })),
  notes: z.array(z.string()),
});
export type BrokerOutcome = z.infer<typeof brokerOutcomeSchema>;

export const brokerRunSchema = z.object({
  id: z.string(),
  at: z.string(),
  parameters: brokerParametersSchema,
  version: z.string(),
  inputHash: z.string(),
  durationMs: z.number(),
});
export type BrokerRun = z.infer<typeof brokerRunSchema>;

/** A stored broker view as it leaves the program: masked, each broker with its paragraph. */
export const brokerViewSchema = brokerOutcomeSchema.extend({
  case: z.string(),
  run: brokerRunSchema,
  rankings: z.array(
    brokerRankingSchema.extend({
      brokers: z.array(
        brokerSchema.extend({
          /**
           * Held by those listed who cannot be told apart: down the order of ranks, whoever overlaps with
           * everybody who shares a rank so far shares it too; 1 + the number of those before. Absent where
           * nothing was drawn.
           */
          sharedRank: z.number().int().optional(),
          paragraph: z.string(),
        }),
      ),
    }),
  ),
  coverage: coverageNoteSchema,
});
export type BrokerView = z.infer<typeof brokerViewSchema>;
