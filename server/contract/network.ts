import { z } from 'zod';
import { entityKindSchema, valuesSchema } from './entity.js';
import { linkKindSchema } from './link.js';
import {
  contradictionSchema,
  provenanceSchema,
  roleStatementSchema,
  statementSchema,
} from './statement.js';
import { timeSpanSchema } from './time.js';

/** A role of a person with the record that says so. */
export const heldRoleSchema = roleStatementSchema
  .extend({ provenance: provenanceSchema.readonly() })
  .readonly();
export type HeldRole = z.infer<typeof heldRoleSchema>;

/** An entity as the case knows it: current values, and every record behind them. */
export const entitySchema = z
  .object({
    id: z.string(),
    kind: entityKindSchema,
    name: z.string(),
    /** Current values by the rule of `currentValues`, without id and name. */
    values: valuesSchema,
    roles: z.array(heldRoleSchema).readonly(),
    contradictions: z.array(contradictionSchema).readonly(),
    statements: z.array(statementSchema).readonly(),
    /** Named by a link, declared by no file yet. */
    placeholder: z.boolean(),
    /** Earliest start and latest end of what its records and its links state, ms; where asked for. */
    firstMs: z.number().optional(),
    lastMs: z.number().optional(),
  })
  .readonly();
export type Entity = z.infer<typeof entitySchema>;

/** A link as the case knows it. */
export const linkSchema = z
  .object({
    id: z.string(),
    kind: linkKindSchema,
    source: z.string(),
    target: z.string(),
    directed: z.boolean(),
    time: timeSpanSchema.optional(),
    amount: z.number().optional(),
    currency: z.string().optional(),
    weight: z.number().optional(),
    values: valuesSchema,
    contradictions: z.array(contradictionSchema).readonly(),
    statements: z.array(statementSchema).readonly(),
  })
  .readonly();
export type Link = z.infer<typeof linkSchema>;
