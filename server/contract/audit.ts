import { z } from 'zod';

export const AUDIT_ACTIONS = [
  'create case',
  'begin import',
  'import batch',
  'complete import',
  'store run',
  'try disruption',
  'store broker view',
  'save chart',
  'delete chart',
  'write note',
  'revise note',
  'withdraw note',
  'assign pseudonyms',
  'show protected',
  'export',
  'delete case',
] as const;

/** What an entry says; it can be purged, the chain of commitments cannot. */
export const auditBodySchema = z.object({
  actor: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  case: z.string().optional(),
  /** Counts, file hashes, reasons: what the action was about. */
  details: z.record(z.string(), z.unknown()),
});
export type AuditBody = z.infer<typeof auditBodySchema>;

/**
 * One link of the append-only chain. `commitment` = SHA-256(salt, body); `hash` = SHA-256(seq, at,
 * commitment, previousHash). After a purge salt and body are gone and the chain still verifies.
 */
export const auditEntrySchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  commitment: z.string(),
  previousHash: z.string(),
  hash: z.string(),
  salt: z.string().optional(),
  body: z.string().optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** What verifying the chain found. */
export const auditVerdictSchema = z.object({
  intact: z.boolean(),
  entries: z.number().int(),
  purged: z.number().int(),
  /** Hash of the last entry: note it elsewhere, and a shortened chain shows. */
  head: z.string(),
  problems: z.array(z.object({ seq: z.number().int(), problem: z.string() })),
});
export type AuditVerdict = z.infer<typeof auditVerdictSchema>;
