import { z } from 'zod';
import type { EntityKind } from './entity.js';
import { graphBundleSchema, graphFilterSchema, graphNodeSchema, MOST_DRAWN } from './graph-view.js';

/** What people and companies can share. */
export const SHARED_KINDS = [
  'phone',
  'account',
  'place',
  'vehicle',
  'document',
  'event',
] as const satisfies readonly EntityKind[];
export type SharedKind = (typeof SHARED_KINDS)[number];

/** Whose shared items are asked for, which kinds of item, and how many may share one. */
export const sharedRequestSchema = z.object({
  /** Ids or pseudonyms of what is drawn; people and companies among them are asked about. */
  entities: z.array(z.string()).max(MOST_DRAWN),
  kinds: z.array(z.enum(SHARED_KINDS)).min(1),
  most: z.number().int().min(2).max(1_000),
  filter: graphFilterSchema.default({}),
});

/**
 * Items that join drawn people and companies over admitted links, with those links in bundles. Who
 * shares an item is counted in the whole case: what many share joins nobody, whoever of them is drawn.
 */
export const sharedViewSchema = z.object({
  case: z.string(),
  items: z.array(
    graphNodeSchema.extend({
      /** People and companies in the case that share it, drawn or not. */
      sharers: z.number().int(),
    }),
  ),
  /** Between the items and drawn people and companies. */
  bundles: z.array(graphBundleSchema),
  /** Items that more than `most` share, as `items` are given. */
  hubs: z.array(graphNodeSchema.extend({ sharers: z.number().int() })),
  /** Items that only one of the drawn people and companies is linked to. */
  alone: z.number().int(),
});
export type SharedView = z.infer<typeof sharedViewSchema>;
