import { z } from 'zod';

/** What a node of the network can be. `touchpoint`: where the network meets public power. */
export const ENTITY_KINDS = [
  'person',
  'company',
  'phone',
  'account',
  'touchpoint',
  'place',
  'vehicle',
  'document',
  'event',
] as const;

export const entityKindSchema = z.enum(ENTITY_KINDS);
export type EntityKind = z.infer<typeof entityKindSchema>;

/** Longest id that a file may give, in UTF-16 code units: more is a damaged file, not an id. */
export const MAX_ID_LENGTH = 16_384;

/** Longest single value (a name, a note): more is a damaged file, not a value. */
export const MAX_VALUE_LENGTH = 65_536;

/** What a property can hold. Lists are lists of text (aliases). */
export const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type Value = z.infer<typeof valueSchema>;

export const valuesSchema = z.record(z.string(), valueSchema);
export type Values = z.infer<typeof valuesSchema>;
