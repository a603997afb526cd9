import type { GraphFilter } from '../../contract/graph-view.js';
import type { Caller, OpenedCase } from '../../disclosure/open-case.js';
import { resolveIds } from '../../disclosure/resolve-ids.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { type Admission, admit } from './admit.js';
import { type Bundle, bundleLinks } from './bundle-links.js';
import { indexCase, type IndexedCase } from '../../store/indexed-case.js';

export interface GraphRequest {
  /** Ids or pseudonyms; absent = those with most admitted links. */
  readonly entities?: readonly string[] | undefined;
  readonly limit: number;
  readonly filter: GraphFilter;
}

/** What is to be drawn: real ids, no masks. */
export interface DrawnGraph {
  /** The case without a filter. */
  readonly whole: IndexedCase;
  /** The case as admitted grades state it. */
  readonly indexed: IndexedCase;
  readonly admission: Admission;
  /** Places of the entities that are drawn. */
  readonly drawn: readonly number[];
  readonly bundles: readonly Bundle[];
  /** Entities that were asked for, as they were asked for, and are not in the case. */
  readonly missing: readonly string[];
}

/** Those with most admitted links; ties by id. */
function mostLinked({ entities, linksAt }: Admission, limit: number): number[] {
  return entities
    .toSorted((a, b) => (linksAt[b] ?? 0) - (linksAt[a] ?? 0) || a - b)
    .slice(0, limit);
}

/** Finds what a request asks to be drawn. */
export async function drawGraph(
  { store }: Caller,
  opened: OpenedCase,
  snapshots: SnapshotCache,
  { entities, limit, filter }: GraphRequest,
): Promise<DrawnGraph> {
  const { caseFile } = opened;
  const whole = await indexCase(await snapshots.read(caseFile));
  const indexed = filter.grades
    ? await indexCase(await snapshots.read(caseFile, filter.grades))
    : whole;
  const admission = await admit(indexed, filter);
  const missing: string[] = [];
  let drawn: number[];
  if (entities) {
    const resolved = await resolveIds(store, opened, entities, whole.places);
    const places = new Set<number>();
    for (const given of entities) {
      const id = resolved.get(given);
      if (id === undefined || !whole.places.has(id)) missing.push(given);
      const place = id === undefined ? undefined : indexed.places.get(id);
      if (place !== undefined && admission.isEntity[place] === 1) places.add(place);
    }
    drawn = [...places];
  } else drawn = mostLinked(admission, limit);
  const isDrawn = new Uint8Array(indexed.snapshot.entities.length);
  for (const place of drawn) isDrawn[place] = 1;
  const bundles = await bundleLinks(indexed, admission, isDrawn);
  return { whole, indexed, admission, drawn, bundles, missing };
}
