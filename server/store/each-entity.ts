import { createBreath } from '../breathe.js';
import type { Entity } from '../contract/network.js';
import type { GraphStore } from './graph-store.js';

/** Entities that are read at a time. */
const PART = 500;

/** Entities of a case with their records, some at a time, so that others have their turn. */
export async function* eachEntity(
  store: Pick<GraphStore, 'getEntities'>,
  caseId: string,
  ids: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<Entity> {
  const breathe = createBreath();
  for (let from = 0; from < ids.length; from += PART) {
    signal?.throwIfAborted();
    yield* await store.getEntities(caseId, ids.slice(from, from + PART));
    await breathe();
  }
}
