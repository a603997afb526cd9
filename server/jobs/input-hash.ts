import { createHash } from 'node:crypto';
import { canonicalInput } from '../analysis/canonical-input.js';
import type { Snapshot } from '../contract/snapshot.js';

/**
 * SHA-256, in lower-case hexadecimal, of the canonical text of what an analysis read (one record per
 * line, each ended by a line feed, UTF-8). Equal hashes: the same records, in whatever order.
 */
export function hashInput(snapshot: Snapshot): string {
  const hash = createHash('sha256');
  for (const line of canonicalInput(snapshot)) hash.update(`${line}\n`);
  return hash.digest('hex');
}
