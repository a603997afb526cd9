import { z } from 'zod';

/**
 * Gould & Fernandez' roles: where the three of a broker's chain a → b → c belong; b is the broker.
 */
export const BROKER_ROLES = [
  'coordinator',
  'itinerant',
  'gatekeeper',
  'representative',
  'liaison',
] as const;
export type BrokerRole = (typeof BROKER_ROLES)[number];

/**
 * Whose groups tell broker roles: communities of the run, or what records state. `organisation`: the
 * company that a person directs, works for or owns; `stage`: the stage of the crime script served.
 */
export const PARTITIONS = ['community', 'organisation', 'country', 'stage'] as const;
export const partitionSchema = z.enum(PARTITIONS);
export type Partition = z.infer<typeof partitionSchema>;

/** How far a division by recorded values reaches. */
export const partitionNoteSchema = z.object({
  by: partitionSchema,
  groups: z.number().int(),
  /** Entities with a recorded value; chains through others are set apart. */
  placed: z.number().int(),
  without: z.number().int(),
  /** Of whom records state several values: the one stated most often was taken. */
  several: z.number().int(),
  /** Chains through somebody without a value: counted for no role. */
  chainsApart: z.number().int(),
});
export type PartitionNote = z.infer<typeof partitionNoteSchema>;

/** Measures of an entity that a run computes where they are asked for; see docs/measures.md. */
const SINGLE_EXTRAS = [
  'inDegree',
  'outDegree',
  'inStrength',
  'outStrength',
  'clustering',
  'constraint',
  'effectiveSize',
  'cutPoint',
  'participation',
  'withinCommunity',
  ...BROKER_ROLES,
] as const;

/**
 * Measures over links of length 1/w^α, w the weight of a link: three values, for α = 0, 0.5 and 1, always
 * side by side, because no exponent is the right one.
 */
export const LENGTH_EXPONENTS = [0, 0.5, 1] as const;
export const WEIGHTED_MEASURES = {
  weightedBetweenness: ['betweennessAlpha0', 'betweennessAlphaHalf', 'betweennessAlpha1'],
  weightedCloseness: ['closenessAlpha0', 'closenessAlphaHalf', 'closenessAlpha1'],
} as const;
export type WeightedMeasure = keyof typeof WEIGHTED_MEASURES;

/** What a result may hold of an entity, beside what every run computes. */
export const ENTITY_EXTRAS = [
  ...SINGLE_EXTRAS,
  ...WEIGHTED_MEASURES.weightedBetweenness,
  ...WEIGHTED_MEASURES.weightedCloseness,
] as const;
export const entityExtraSchema = z.enum(ENTITY_EXTRAS);
export type EntityExtra = z.infer<typeof entityExtraSchema>;

/** The same of links. */
export const LINK_EXTRAS = ['linkBetweenness', 'bridge'] as const;
export type LinkExtra = (typeof LINK_EXTRAS)[number];

export const FURTHER_MEASURES = [
  ...SINGLE_EXTRAS,
  'weightedBetweenness',
  'weightedCloseness',
  ...LINK_EXTRAS,
] as const;
export const furtherMeasureSchema = z.enum(FURTHER_MEASURES);
export type FurtherMeasure = z.infer<typeof furtherMeasureSchema>;

/** The values of entities that the measures asked for stand for, in a fixed order. */
export function listExtras(chosen: readonly FurtherMeasure[]): EntityExtra[] {
  const values = new Set<string>(
    chosen.flatMap((measure) =>
      measure === 'weightedBetweenness' || measure === 'weightedCloseness'
        ? WEIGHTED_MEASURES[measure]
        : [measure],
    ),
  );
  return ENTITY_EXTRAS.filter((extra) => values.has(extra));
}

/** Values that were asked for; one that is not defined for the entity is absent. */
export const entityExtrasSchema = z.partialRecord(entityExtraSchema, z.number());
export type EntityExtras = z.infer<typeof entityExtrasSchema>;

/** Values of a merged link; of an undirected one `source` is the end with the smaller id. */
export const linkMeasuresSchema = z.object({
  source: z.string(),
  target: z.string(),
  linkBetweenness: z.number().optional(),
  bridge: z.boolean().optional(),
});
export type LinkMeasures = z.infer<typeof linkMeasuresSchema>;
