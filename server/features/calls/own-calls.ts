import { ownEnds } from '../../analysis/projection/own-ends.js';
import { askedIds, type OpenedPart, type PartRequest } from '../../disclosure/open-part.js';

export type CallsRequest = PartRequest & { readonly withHeld: boolean };

/** Numbers of the calls that are asked about, and how many phones counted because they were held. */
export interface OwnCalls {
  readonly calls: readonly number[];
  readonly held: number;
}

/**
 * The calls of a part that was opened with `any` reach: between the entities asked for or at any of
 * them, with the phones that they held at the time where that is asked for; all of a whole case.
 */
export function ownCalls(part: OpenedPart, { reach, withHeld }: CallsRequest): OwnCalls {
  const { indexed, links, asked } = part;
  const owners = askedIds(part);
  const isOwn = ownEnds(indexed.snapshot, owners, withHeld);
  const held = new Set<string>();
  const calls = links.filter((at) => {
    const link = indexed.snapshot.links[at];
    if (link?.kind !== 'calls') return false;
    if (asked === null) return true;
    const own = [link.source, link.target].filter((end) => isOwn(end, link.time));
    if (own.length < (reach === 'between' ? 2 : 1)) return false;
    for (const end of own) if (!owners.has(end)) held.add(end);
    return true;
  });
  return { calls, held: held.size };
}
