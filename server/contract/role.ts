import { z } from 'zod';

export const ROLES = [
  'suspect',
  'associate',
  'convicted',
  'presumed_victim',
  'identified_victim',
  'witness',
  'official',
  'unknown',
] as const;

export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/**
 * Roles whose holder is pseudonymised in every output, whenever the role was held: somebody who
 * was once a victim stays protected (EU 2016/680 Art. 6, retroactive by design).
 */
export const PROTECTED_ROLES: ReadonlySet<Role> = new Set([
  'presumed_victim',
  'identified_victim',
  'witness',
]);

/** Whether a role text asks for protection, also in words that are not on the list of roles. */
export function asksForProtection(text: string): boolean {
  return /victim|witness|survivor/iu.test(text);
}
