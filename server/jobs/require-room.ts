import { getHeapStatistics } from 'node:v8';
import type { Snapshot } from '../contract/snapshot.js';
import { AppError } from '../errors.js';

/** What one takes as an object of a thread at the very least, measured; in bytes. */
const ENTITY_BYTES = 150;
const LINK_BYTES = 200;

/**
 * Says before an analysis starts that it cannot end well: the records alone, which its thread copies, are
 * more than the memory that it may take. What fits may still run out; then the run fails and says so.
 *
 * @param limitMb absent = Node's limit, that of this process
 * @throws AppError `too_large`, with both figures and what helps.
 */
export function requireRoom(
  { entities, links }: Snapshot,
  limitMb: number = getHeapStatistics().heap_size_limit / 1e6,
): void {
  const leastMb = (entities.length * ENTITY_BYTES + links.length * LINK_BYTES) / 1e6;
  if (leastMb <= limitMb) return;
  const counts = `${entities.length.toLocaleString('en-US')} entities and ${links.length.toLocaleString('en-US')} links`;
  throw new AppError(
    'too_large',
    `The analysis was not started: ${counts} take ${Math.ceil(leastMb)} MB of memory at least, and it may ` +
      `take ${Math.floor(limitMb)} MB. Admit fewer (kinds of links, a window of time, grades), or give ` +
      'the program more: NODE_OPTIONS=--max-old-space-size=<MB>.',
  );
}
