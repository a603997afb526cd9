import { createBreath } from '../breathe.js';
import type { GraphFilter } from '../contract/graph-view.js';
import type { SnapshotLink } from '../contract/snapshot.js';
import { isInWindow } from '../contract/time.js';
import type { IndexedCase } from './indexed-case.js';

function linkTest(filter: GraphFilter): (link: SnapshotLink) => boolean {
  const kinds = filter.linkKinds && new Set(filter.linkKinds);
  return ({ kind, time }) => (kinds?.has(kind) ?? true) && isInWindow(time, filter);
}

/** Whether each entity, by its place, is of a kind that the filter admits. */
export function ofAdmittedKind({ snapshot }: IndexedCase, filter: GraphFilter): Uint8Array {
  const kinds = filter.entityKinds && new Set(filter.entityKinds);
  return Uint8Array.from(snapshot.entities, ({ kind }) => Number(kinds?.has(kind) ?? true));
}

/**
 * Numbers of the links that the filter admits, in order; grades are admitted where the snapshot is
 * read.
 */
export async function admitLinks(indexed: IndexedCase, filter: GraphFilter): Promise<number[]> {
  const breathe = createBreath();
  const { snapshot, sources, targets } = indexed;
  const ofKind = ofAdmittedKind(indexed, filter);
  const passes = linkTest(filter);
  const links: number[] = [];
  for (const [at, link] of snapshot.links.entries()) {
    const areOfKind = ofKind[sources[at] ?? 0] === 1 && ofKind[targets[at] ?? 0] === 1;
    if (areOfKind && passes(link)) links.push(at);
    await breathe();
  }
  return links;
}
