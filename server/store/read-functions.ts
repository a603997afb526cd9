import type { EntityKind } from '../contract/entity.js';
import type { HeldRole } from '../contract/network.js';
import type { Snapshot } from '../contract/snapshot.js';
import { eachEntity } from './each-entity.js';
import type { GraphStore } from './graph-store.js';

/** Kinds to which records give roles. */
const ACTING: ReadonlySet<EntityKind> = new Set(['person', 'company']);

/** The functions in the crime script among roles: words that are not on the list, and `official`. */
function statedFunctions(roles: readonly HeldRole[]): string[] {
  return roles.flatMap(({ role, text }) =>
    role === 'official' ? ['official'] : role === 'unknown' && text ? [text] : [],
  );
}

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
  const acting = entities.filter(({ kind }) => ACTING.has(kind)).map(({ id }) => id);
  const functions = new Map<string, string[]>();
  for await (const { id, roles } of eachEntity(store, caseId, acting, signal)) {
    const stated = statedFunctions(roles);
    if (stated.length > 0) functions.set(id, stated);
  }
  return functions;
}
