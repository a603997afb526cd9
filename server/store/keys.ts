import { createHash } from 'node:crypto';
import { normaliseNumber } from './folded-text.js';

/** Index entries of Neo4j hold at most about 8 kB: longer ids are keyed by their hash. */
const MAX_KEYED_LENGTH = 512;

/** Entities per page: what a snapshot reads, and a deletion drops, at a time. */
export const PAGE_SIZE = 500;

/** Unique key of an entity over all cases. */
export function entityKey(caseId: string, id: string): string {
  if (id.length <= MAX_KEYED_LENGTH) return `${caseId}|${id}`;
  return `${caseId}|#${createHash('sha256').update(id).digest('hex')}`;
}

/** Page of the n-th entity (0-based) of a case. */
export function pageOf(caseId: string, ordinal: number): string {
  return `${caseId}|${Math.floor(ordinal / PAGE_SIZE)}`;
}

/** All pages of a case that ever numbered `entities` entities. */
export function pagesOf(caseId: string, entities: number): string[] {
  const count = Math.ceil(entities / PAGE_SIZE);
  return Array.from({ length: count }, (_, page) => `${caseId}|${page}`);
}

/** Key by which a phone or account is found by its number; null for what holds no number. */
export function numberKey(
  caseId: string,
  kind: 'phone' | 'account',
  number: string,
): string | null {
  const normal = normaliseNumber(number);
  return /[\p{L}\p{N}]/u.test(normal) ? entityKey(`${caseId}|${kind}`, normal) : null;
}
