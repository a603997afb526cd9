import { asksForProtection, roleSchema, type Role } from '../../contract/role.js';

export interface ReadRole {
  readonly role: Role;
  /** The words of the record, where they are not on the list of roles. */
  readonly text?: string;
}

/** A word in the form of the lists: lower case, underscores for spaces and hyphens. */
export function toListWord(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/gu, '_');
}

/**
 * The listed role of a text. Words that are not listed but speak of a victim or a witness give
 * the protected role: to protect somebody needlessly costs less than to expose somebody.
 */
export function parseRole(text: string): ReadRole {
  const listed = roleSchema.safeParse(toListWord(text));
  if (listed.success) return { role: listed.data };
  if (!asksForProtection(text)) return { role: 'unknown', text };
  return { role: /victim|survivor/iu.test(text) ? 'presumed_victim' : 'witness', text };
}
