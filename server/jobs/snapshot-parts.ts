import type { Snapshot } from '../contract/snapshot.js';
import type { SnapshotPart } from './worker-messages.js';

/** Entities or links that are handed over at a time. */
const PART = 500;

/** A snapshot in parts: a message is copied at once, and a large one would stall the process. */
export function* listSnapshotParts(snapshot: Snapshot): Generator<SnapshotPart> {
  for (let from = 0; from < snapshot.entities.length; from += PART) {
    yield { type: 'entities', entities: snapshot.entities.slice(from, from + PART) };
  }
  for (let from = 0; from < snapshot.links.length; from += PART) {
    yield { type: 'links', links: snapshot.links.slice(from, from + PART) };
  }
}
