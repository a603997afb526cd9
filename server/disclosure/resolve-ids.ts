import { createBreath } from '../breathe.js';
import type { GraphStore } from '../store/graph-store.js';
import { Mask, pseudonymOf } from './mask.js';
import type { OpenedCase } from './open-case.js';

/** Whether a mask may have hidden something in an id that is no pseudonym itself. */
function mayBeScrubbed(id: string): boolean {
  return id.includes('Protected ');
}

/** Stored ids by the form in which the mask shows them, of those whose form differs. */
async function readBack(
  known: Iterable<string>,
  { mask }: OpenedCase,
): Promise<Map<string, string>> {
  const breathe = createBreath();
  const back = new Map<string, string>();
  for (const id of known) {
    const shown = mask.id(id);
    if (shown !== id && !mask.hides(id)) back.set(shown, id);
    await breathe();
  }
  return back;
}

/**
 * The stored ids that a caller means by many ids at once, as earlier replies showed them: ids,
 * pseudonyms, ids in which something was hidden. What is not in the case is absent, and so is the
 * real id of a protected person: the answer does not tell who is protected.
 * @param known every id of the case
 */
export async function resolveIds(
  store: GraphStore,
  opened: OpenedCase,
  given: readonly string[],
  known: { has(id: string): boolean; keys(): Iterable<string> },
): Promise<Map<string, string>> {
  const { caseFile, mask } = opened;
  const resolved = new Map<string, string>();
  const rest: string[] = [];
  for (const id of new Set(given)) {
    const behind = mask.behind(id);
    if (behind !== null) resolved.set(id, behind);
    else if (known.has(id)) {
      if (!mask.hides(id)) resolved.set(id, id);
    } else rest.push(id);
  }
  for (const id of rest) {
    // A closed mask knows all its pseudonyms.
    const pseudonym = mask === Mask.open ? pseudonymOf(id) : null;
    if (pseudonym === null) continue;
    const behind = await store.findIdByPseudonym(caseFile.id, pseudonym);
    if (behind !== null) resolved.set(id, behind);
  }
  if (rest.some(mayBeScrubbed)) {
    const back = await readBack(known.keys(), opened);
    for (const id of rest) {
      const behind = back.get(id);
      if (behind !== undefined) resolved.set(id, behind);
    }
  }
  return resolved;
}
