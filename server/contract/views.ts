import { z } from 'zod';
import { entityKindSchema } from './entity.js';
import { linkKindSchema } from './link.js';
import { entitySchema } from './network.js';

/** A case as the list of cases shows it. */
export const caseViewSchema = z
  .object({
    name: z.string(),
    entities: z.number().int(),
    links: z.number().int(),
    sources: z.number().int(),
    createdAt: z.string(),
    createdBy: z.string(),
    /** A deletion was cut off: deleting it again completes it. */
    deleting: z.boolean(),
  })
  .readonly();
export type CaseView = z.infer<typeof caseViewSchema>;

/** An entity in a list or beside a link: no more than names it. */
export const entityLabelSchema = z
  .object({ id: z.string(), kind: entityKindSchema, name: z.string() })
  .readonly();
export type EntityLabel = z.infer<typeof entityLabelSchema>;

export const searchViewSchema = z
  .object({
    case: z.string(),
    query: z.string(),
    hits: z.array(entityLabelSchema).readonly(),
    /** There are more hits than the limit. */
    more: z.boolean(),
  })
  .readonly();
export type SearchView = z.infer<typeof searchViewSchema>;

/** Parallel links of one kind and direction, counted; times as ISO text. */
export const bundleViewSchema = z
  .object({
    kind: linkKindSchema,
    direction: z.enum(['out', 'in', 'both']),
    links: z.number().int(),
    first: z.string().optional(),
    last: z.string().optional(),
    /** Of an entity: sum in each currency, and how many links state an amount with its currency. */
    amounts: z.record(z.string(), z.number()).optional(),
    amounted: z.number().int().optional(),
    /** Of an entity: how long its calls lasted, and how many say so. */
    durationSeconds: z.number().optional(),
    timed: z.number().int().optional(),
  })
  .readonly();
export type BundleView = z.infer<typeof bundleViewSchema>;

/** A source file as every statement refers to it, by number. */
export const sourceViewSchema = z
  .object({ number: z.number().int(), file: z.string(), kind: z.string(), sha256: z.string() })
  .readonly();
export type SourceView = z.infer<typeof sourceViewSchema>;

/** A document that an entity is linked to, and how. */
export const linkedDocumentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    linkKinds: z.array(linkKindSchema).readonly(),
    links: z.number().int(),
  })
  .readonly();
export type LinkedDocument = z.infer<typeof linkedDocumentSchema>;

export const neighbourViewSchema = z
  .object({
    entity: entityLabelSchema,
    links: z.number().int(),
    bundles: z.array(bundleViewSchema).readonly(),
  })
  .readonly();

export const expansionViewSchema = z
  .object({
    case: z.string(),
    entity: entitySchema,
    neighbours: z.array(neighbourViewSchema).readonly(),
    /** `shown` of `total`, by number of links. */
    shown: z.number().int(),
    total: z.number().int(),
    totalLinks: z.number().int(),
    sources: z.array(sourceViewSchema).readonly(),
  })
  .readonly();
export type ExpansionView = z.infer<typeof expansionViewSchema>;
