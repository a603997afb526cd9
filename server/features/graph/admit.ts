import { createBreath } from '../../breathe.js';
import type { GraphFilter } from '../../contract/graph-view.js';
import { isSeenIn } from '../../contract/time.js';
import { admitLinks, ofAdmittedKind } from '../../store/admit-links.js';
import type { IndexedCase } from '../../store/indexed-case.js';

/** What a filter admits of a case, and how much is at each entity. */
export interface Admission {
  /** Places of the admitted entities, in order of their ids. */
  readonly entities: readonly number[];
  readonly isEntity: Uint8Array;
  /** Numbers of the admitted links. */
  readonly links: readonly number[];
  /** Admitted links at each entity; a link to itself counts once. */
  readonly linksAt: Int32Array;
  /** Distinct others over admitted links. */
  readonly neighboursAt: Int32Array;
}

/** Adds the distinct pairs of the links to the counts of both ends. */
async function countNeighbours(
  { sources, targets }: IndexedCase,
  links: readonly number[],
  neighboursAt: Int32Array,
): Promise<void> {
  const breathe = createBreath();
  const seen = new Set<number>();
  for (const link of links) {
    const source = sources[link] ?? 0;
    const target = targets[link] ?? 0;
    if (source === target) continue;
    const pair = Math.min(source, target) * neighboursAt.length + Math.max(source, target);
    if (seen.has(pair)) continue;
    seen.add(pair);
    neighboursAt[source] = (neighboursAt[source] ?? 0) + 1;
    neighboursAt[target] = (neighboursAt[target] ?? 0) + 1;
    await breathe();
  }
}

/**
 * What the filter admits, by the rule of snapshots: links of an admitted kind and in the window,
 * between entities of admitted kinds; entities of an admitted kind that such a link ends at, or that
 * are not known to lie outside the window. Grades are admitted where the snapshot is read.
 */
export async function admit(indexed: IndexedCase, filter: GraphFilter): Promise<Admission> {
  const breathe = createBreath();
  const { snapshot, sources, targets } = indexed;
  const ofKind = ofAdmittedKind(indexed, filter);
  const links = await admitLinks(indexed, filter);
  const linksAt = new Int32Array(snapshot.entities.length);
  for (const at of links) {
    const source = sources[at] ?? 0;
    const target = targets[at] ?? 0;
    linksAt[source] = (linksAt[source] ?? 0) + 1;
    if (source !== target) linksAt[target] = (linksAt[target] ?? 0) + 1;
    await breathe();
  }
  const neighboursAt = new Int32Array(snapshot.entities.length);
  await countNeighbours(indexed, links, neighboursAt);
  const isEntity = Uint8Array.from(snapshot.entities, (entity, place) =>
    Number(ofKind[place] === 1 && ((linksAt[place] ?? 0) > 0 || isSeenIn(entity, filter))),
  );
  const entities: number[] = [];
  isEntity.forEach((admitted, place) => {
    if (admitted === 1) entities.push(place);
  });
  return { entities, isEntity, links, linksAt, neighboursAt };
}
