import { z } from 'zod';
import { valuesSchema, valueSchema } from './entity.js';
import { gradeSchema } from './grade.js';
import { roleSchema } from './role.js';
import { timeSpanSchema } from './time.js';

/** Which record says so: the row of a source file, and what that row says about itself. */
export const provenanceSchema = z.object({
  /** Number of the source in its case (see `sourceSchema`), in order of first import. */
  source: z.number().int(),
  /** 1-based number of the data row in the file, the header not counted. */
  row: z.number().int(),
  /** The document or exhibit the row cites. */
  sourceRef: z.string().optional(),
  /** Who or what knew it first: an informant, a warrant, a device. A file is a carrier, no origin. */
  origin: z.string().optional(),
  /** A record this one repeats. */
  derivedFrom: z.string().optional(),
  grade: gradeSchema.optional(),
  /** Sharing code of the scheme. */
  handling: z.string().optional(),
  notes: z.string().optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** A dated role of a person. */
export const roleStatementSchema = z.object({
  role: roleSchema,
  /** The words of the record where they are not on the list of roles. */
  text: z.string().optional(),
  child: z.boolean().optional(),
  from: timeSpanSchema.optional(),
  until: timeSpanSchema.optional(),
});
export type RoleStatement = z.infer<typeof roleStatementSchema>;

/** One record about an entity or link, with the values that it states. */
export const statementSchema = z.object({
  provenance: provenanceSchema,
  values: valuesSchema,
  roles: z.array(roleStatementSchema).optional(),
  time: timeSpanSchema.optional(),
});
export type Statement = z.infer<typeof statementSchema>;

/** A property on which records disagree: every value with the records that state it. */
export const contradictionSchema = z.object({
  property: z.string(),
  current: valueSchema,
  others: z.array(z.object({ value: valueSchema, records: z.array(provenanceSchema) })),
});
export type Contradiction = z.infer<typeof contradictionSchema>;
