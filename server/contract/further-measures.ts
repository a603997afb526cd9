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

/** Measures of an entity that a run computes where they are asked for; see docs/measures.md. */
export const ENTITY_EXTRAS = [
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
export const entityExtraSchema = z.enum(ENTITY_EXTRAS);
export type EntityExtra = z.infer<typeof entityExtraSchema>;

/** The same of links. */
export const LINK_EXTRAS = ['linkBetweenness', 'bridge'] as const;
export type LinkExtra = (typeof LINK_EXTRAS)[number];

export const FURTHER_MEASURES = [...ENTITY_EXTRAS, ...LINK_EXTRAS] as const;
export const furtherMeasureSchema = z.enum(FURTHER_MEASURES);
export type FurtherMeasure = z.infer<typeof furtherMeasureSchema>;

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
