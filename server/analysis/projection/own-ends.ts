import type { Snapshot } from '../../contract/snapshot.js';
import type { TimeSpan } from '../../contract/time.js';
import { Holdings, HOLDING_KINDS, isHeldKind } from './holdings.js';

/**
 * Whether an end of a link belongs to one of `owners`: it is one of them, or, `withHeld`, a phone or
 * account that one of them held at the time of the link, as the projection of actors has it.
 */
export function ownEnds(
  snapshot: Snapshot,
  owners: ReadonlySet<string>,
  withHeld: boolean,
): (end: string, time: TimeSpan | undefined) => boolean {
  if (!withHeld) return (end) => owners.has(end);
  const kinds = new Map(snapshot.entities.map(({ id, kind }) => [id, kind]));
  const holdings = new Holdings(snapshot, kinds);
  const everHeld = new Set<string>();
  for (const { kind, source, target } of snapshot.links) {
    if (!HOLDING_KINDS.includes(kind)) continue;
    if (owners.has(source)) everHeld.add(target);
    if (owners.has(target)) everHeld.add(source);
  }
  return (end, time) =>
    owners.has(end) ||
    (everHeld.has(end) &&
      isHeldKind(kinds.get(end)) &&
      holdings.holdersAt(end, time).some((holder) => owners.has(holder)));
}
