import { createBreath } from '../breathe.js';
import type { EntityKind } from '../contract/entity.js';
import type { LinkKind } from '../contract/link.js';
import type { Snapshot } from '../contract/snapshot.js';
import { type Extent, statedInstants, widen } from '../contract/time.js';

/** A snapshot with what every view of it needs, found once. */
export interface IndexedCase {
  readonly snapshot: Snapshot;
  /** Place of each entity in the snapshot, by id. */
  readonly places: ReadonlyMap<string, number>;
  /** Places of the ends of each link. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly entityKinds: ReadonlyMap<EntityKind, number>;
  readonly linkKinds: ReadonlyMap<LinkKind, number>;
  /** Links by grade; a link whose records have several counts with each. */
  readonly grades: ReadonlyMap<string, number>;
  readonly span: Readonly<Extent>;
}

/** Name of what has no grade among the grades. */
const UNGRADED = ['ungraded'] as const;

export function gradesOf({ grades }: { grades?: readonly string[] }): readonly string[] {
  return grades?.map((grade) => (grade === '' ? 'ungraded' : grade)) ?? UNGRADED;
}

function countUp<T>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

async function makeIndex(snapshot: Snapshot): Promise<IndexedCase> {
  const breathe = createBreath();
  const places = new Map<string, number>();
  const entityKinds = new Map<EntityKind, number>();
  for (const [place, { id, kind }] of snapshot.entities.entries()) {
    places.set(id, place);
    countUp(entityKinds, kind);
    await breathe();
  }
  const sources = new Int32Array(snapshot.links.length);
  const targets = new Int32Array(snapshot.links.length);
  const linkKinds = new Map<LinkKind, number>();
  const grades = new Map<string, number>();
  const span: Extent = {};
  for (const [at, link] of snapshot.links.entries()) {
    sources[at] = places.get(link.source) ?? 0;
    targets[at] = places.get(link.target) ?? 0;
    countUp(linkKinds, link.kind);
    for (const grade of gradesOf(link)) countUp(grades, grade);
    if (link.time) widen(span, statedInstants(link.time));
    await breathe();
  }
  return { snapshot, places, sources, targets, entityKinds, linkKinds, grades, span };
}

const indexes = new WeakMap<Snapshot, Promise<IndexedCase>>();

/** The index of a snapshot, made once and kept as long as the snapshot itself. */
export function indexCase(snapshot: Snapshot): Promise<IndexedCase> {
  const known = indexes.get(snapshot);
  if (known) return known;
  const made = makeIndex(snapshot);
  indexes.set(snapshot, made);
  return made;
}
