import { createBreath } from '../../breathe.js';
import type { EntityKind } from '../../contract/entity.js';
import type { Snapshot } from '../../contract/snapshot.js';
import type { GraphStore } from '../../store/graph-store.js';

/** Kinds to which records give roles. */
const ACTING: ReadonlySet<EntityKind> = new Set(['person', 'company']);

/** Entities that are read at a time. */
const PART = 500;

/**
 * The functions in the crime script that records state, by entity: roles in words that are not on the
 * list of roles (recruiter, driver). Roles of that list say how somebody is regarded, not what they do,
 * but for `official`. Whenever the role was held.
 */
export async function readFunctions(
  store: GraphStore,
  caseId: string,
  { entities }: Snapshot,
  signal?: AbortSignal,
): Promise<Map<string, string[]>> {
  const breathe = createBreath();
  const acting = entities.filter(({ kind }) => ACTING.has(kind));
  const functions = new Map<string, string[]>();
  for (let from = 0; from < acting.length; from += PART) {
    signal?.throwIfAborted();
    const ids = acting.slice(from, from + PART).map(({ id }) => id);
    for (const { id, roles } of await store.getEntities(caseId, ids)) {
      const stated = roles.flatMap(({ role, text }) =>
        role === 'official' ? ['official'] : role === 'unknown' && text ? [text] : [],
      );
      if (stated.length > 0) functions.set(id, stated);
    }
    await breathe();
  }
  return functions;
}
