import { createBreath } from '../../breathe.js';
import type { GraphFilter, GraphNeighbours } from '../../contract/graph-view.js';
import { type Caller, openCase, resolveEntity } from '../../disclosure/open-case.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { admitLinks } from '../../store/admit-links.js';
import { indexCase, type IndexedCase } from '../../store/indexed-case.js';

/** Links to each other entity that the filter admits, by place. A link to itself leads nowhere. */
async function countNeighbours(
  indexed: IndexedCase,
  place: number,
  filter: GraphFilter,
): Promise<Map<number, number>> {
  const breathe = createBreath();
  const { sources, targets } = indexed;
  const counts = new Map<number, number>();
  for (const link of await admitLinks(indexed, filter)) {
    const [source = 0, target = 0] = [sources[link], targets[link]];
    const other = source === place ? target : target === place ? source : place;
    if (other !== place) counts.set(other, (counts.get(other) ?? 0) + 1);
    await breathe();
  }
  return counts;
}

/**
 * The neighbours of an entity over the links that the filter admits: those with most such links
 * first, ties by id, at most `limit`, and the true totals.
 * @param given an id, a pseudonym, or a phone or account number
 * @throws AppError `not_found`.
 */
export async function findNeighbours(
  caller: Caller,
  caseName: string,
  { entity: given, limit, filter }: { entity: string; limit: number; filter: GraphFilter },
  snapshots: SnapshotCache,
): Promise<GraphNeighbours> {
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const id = await resolveEntity(caller.store, opened, given);
  const indexed = await indexCase(await snapshots.read(caseFile, filter.grades));
  const place = indexed.places.get(id);
  // No record of an admitted grade states it: nothing that is admitted is linked to it.
  const counts =
    place === undefined ? new Map<number, number>() : await countNeighbours(indexed, place, filter);
  const nearest = [...counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, limit);
  return {
    case: caseFile.name,
    neighbours: nearest.flatMap(([at, links]) => {
      const entity = indexed.snapshot.entities[at];
      if (!entity) return [];
      const { kind, name } = entity;
      return {
        entity: { id: mask.id(entity.id), kind, name: mask.name(entity.id, name, kind) },
        links,
      };
    }),
    shown: nearest.length,
    total: counts.size,
  };
}
