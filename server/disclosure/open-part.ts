import { createBreath } from '../breathe.js';
import type { GraphFilter } from '../contract/graph-view.js';
import { admitLinks } from '../store/admit-links.js';
import { indexCase, type IndexedCase } from '../store/indexed-case.js';
import type { SnapshotCache } from '../store/snapshot-cache.js';
import { type Caller, openCase, type OpenedCase } from './open-case.js';
import { resolveIds } from './resolve-ids.js';

/** Which links of a case are asked about, see `partRequestSchema`; `any` = whatever its ends are. */
export interface PartRequest {
  readonly entities?: readonly string[] | undefined;
  readonly reach: 'between' | 'at' | 'any';
  readonly filter: GraphFilter;
}

/** A part of a case as one caller may see it. Real ids: what leaves goes through the mask. */
export interface OpenedPart {
  readonly opened: OpenedCase;
  readonly indexed: IndexedCase;
  /** Numbers of the links, in order. */
  readonly links: readonly number[];
  /** Places of the entities asked for; null = the whole case was asked for. */
  readonly asked: ReadonlySet<number> | null;
  /** Entities asked for that are not in the case, as they were asked for. */
  readonly missing: readonly string[];
}

/** Opens a case and finds the links that a request asks about. */
export async function openPart(
  caller: Caller,
  caseName: string,
  snapshots: SnapshotCache,
  { entities, reach, filter }: PartRequest,
): Promise<OpenedPart> {
  const opened = await openCase(caller, caseName);
  const indexed = await indexCase(await snapshots.read(opened.caseFile, filter.grades));
  const admitted = await admitLinks(indexed, filter);
  if (!entities) return { opened, indexed, links: admitted, asked: null, missing: [] };
  const { places, sources, targets } = indexed;
  const resolved = await resolveIds(caller.store, opened, entities, places);
  const missing: string[] = [];
  const asked = new Set<number>();
  for (const given of entities) {
    const id = resolved.get(given);
    const place = id === undefined ? undefined : places.get(id);
    if (place === undefined) missing.push(given);
    else asked.add(place);
  }
  if (reach === 'any') return { opened, indexed, links: admitted, asked, missing };
  const breathe = createBreath();
  const links: number[] = [];
  for (const at of admitted) {
    const [source, target] = [asked.has(sources[at] ?? -1), asked.has(targets[at] ?? -1)];
    if (reach === 'between' ? source && target : source || target) links.push(at);
    await breathe();
  }
  return { opened, indexed, links, asked, missing };
}

/** Real ids of the entities that were asked for. */
export function askedIds({ indexed, asked }: OpenedPart): Set<string> {
  return new Set(
    [...(asked ?? [])].flatMap((place) => {
      const entity = indexed.snapshot.entities[place];
      return entity ? [entity.id] : [];
    }),
  );
}
