import { createHash } from 'node:crypto';
import { badHeader } from './check-request.js';
import { HttpError } from './http-error.js';
import type { Condition } from './route.js';

/**
 * The ETag of a reply: `"<hash>"`, or `"<version>.<hash>"` of what has a version. The hash is of
 * what is shown, since the same version is shown differently once somebody is known to be a victim.
 */
export function etagOf(body: string, version?: string): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return version === undefined ? `"${hash}"` : `"${version}.${hash}"`;
}

function listTags(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//u, ''));
}

/** Whether the client has this already. */
export function hasSame(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return listTags(ifNoneMatch).some((tag) => tag === '*' || tag === etag);
}

/**
 * What `If-Match` asks: `*` = whatever is there, `""` = nothing is there yet, else the version that
 * was read, as `"3"` or as the whole ETag.
 * @throws HttpError `condition_missing` without the header.
 */
export function readCondition(ifMatch: string | undefined): Condition {
  if (ifMatch === undefined) {
    throw new HttpError(
      'condition_missing',
      'Say with If-Match what is to be replaced: the ETag that was read, "" for nothing, or *.',
    );
  }
  const given = ifMatch.trim();
  if (given === '*') return 'any';
  const tag = /^(?:W\/)?"([^"]*)"$/u.exec(given)?.[1];
  if (tag === undefined) throw badHeader('If-Match', 'is no single ETag');
  if (tag === '') return 'none';
  return { version: tag.split('.', 1)[0] ?? tag };
}
