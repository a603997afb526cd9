import type {
  GraphNeighbours,
  NeighbourOrder,
  NeighboursQuestion,
} from '../../contract/graph-view.js';
import {
  type Caller,
  openCase,
  type OpenedCase,
  resolveEntity,
} from '../../disclosure/open-case.js';
import { resolveIds } from '../../disclosure/resolve-ids.js';
import { AppError } from '../../errors.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { indexCase, type IndexedCase } from '../../store/indexed-case.js';
import { type Tally, tallyNeighbours } from './tally-neighbours.js';

type Found = readonly [place: number, tally: Tally];

/** A place where nothing that is admitted stands: no record of an admitted grade states it. */
const NOWHERE = -1;

/** Most links or the largest amount first, those without such an amount last; ties by id. */
function inOrder(order: NeighbourOrder): (one: Found, other: Found) => number {
  return ([a, one], [b, other]) => {
    const byLinks = other.links - one.links || a - b;
    if (order.by === 'links') return byLinks;
    const [m, n] = [one.amounts?.[order.currency], other.amounts?.[order.currency]];
    if (m === undefined || n === undefined) {
      return Number(m === undefined) - Number(n === undefined) || byLinks;
    }
    return n - m || byLinks;
  };
}

/** How many neighbours have amounts in each currency. */
function countCurrencies(found: readonly Found[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, { amounts = {} }] of found) {
    for (const currency of Object.keys(amounts)) counts[currency] = (counts[currency] ?? 0) + 1;
  }
  return counts;
}

/** Of those asked about the one with most of the links, the first by id among equals. */
function closestOf({ with: counts }: Tally): number {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return sorted[0]?.[0] ?? NOWHERE;
}

function toReply(
  { caseFile, mask }: OpenedCase,
  { snapshot: { entities } }: IndexedCase,
  tallied: readonly Found[],
  { limit, order, kinds }: Pick<NeighboursQuestion, 'limit' | 'order' | 'kinds'>,
): GraphNeighbours {
  const found = tallied.filter(([place]) => {
    const kind = entities[place]?.kind;
    return kind !== undefined && (kinds?.includes(kind) ?? true);
  });
  const nearest = found.toSorted(inOrder(order)).slice(0, limit);
  return {
    case: caseFile.name,
    neighbours: nearest.flatMap(([place, tally]) => {
      const [entity, closest] = [entities[place], entities[closestOf(tally)]];
      if (!entity || !closest) return [];
      const { id, kind, name } = entity;
      return {
        entity: { id: mask.id(id), kind, name: mask.name(id, name, kind) },
        links: tally.links,
        ...(tally.amounts && { amounts: tally.amounts }),
        linkedTo: tally.with.size,
        closest: mask.id(closest.id),
      };
    }),
    shown: nearest.length,
    total: found.length,
    currencies: countCurrencies(found),
  };
}

/** The stored ids of all that are named. @throws AppError `not_found` where one is not in the case. */
async function resolveAll(
  { store }: Caller,
  opened: OpenedCase,
  whole: IndexedCase,
  given: readonly string[],
): Promise<string[]> {
  const resolved = await resolveIds(store, opened, given, whole.places);
  const ids = given.map((each) => resolved.get(each));
  const found = ids.filter((id) => id !== undefined && whole.places.has(id)) as string[];
  if (found.length < given.length) {
    const missing = given.length - found.length;
    throw new AppError(
      'not_found',
      `${missing} of the ${given.length} entities are not in this case (protected persons are found by their pseudonym).`,
    );
  }
  return [...new Set(found)];
}

/**
 * The neighbours of an entity, or of several together, over the links that the filter admits, at
 * most `limit` in the order asked for, and the true totals. Those asked about are none of them.
 * @param question `entity` is an id, a pseudonym, or a phone or account number; `entities` are ids
 *   and pseudonyms
 * @throws AppError `not_found`.
 */
export async function findNeighbours(
  caller: Caller,
  caseName: string,
  question: NeighboursQuestion,
  snapshots: SnapshotCache,
): Promise<GraphNeighbours> {
  const { entity, entities = [], filter, direction } = question;
  const opened = await openCase(caller, caseName);
  const { caseFile } = opened;
  const indexed = await indexCase(await snapshots.read(caseFile, filter.grades));
  const ids =
    entity === undefined
      ? await resolveAll(caller, opened, await wholeOf(snapshots, opened), entities)
      : [await resolveEntity(caller.store, opened, entity)];
  const origins = new Set(ids.map((id) => indexed.places.get(id) ?? NOWHERE));
  const tallies = await tallyNeighbours(indexed, origins, filter, direction);
  return toReply(opened, indexed, [...tallies], question);
}

async function wholeOf(snapshots: SnapshotCache, { caseFile }: OpenedCase): Promise<IndexedCase> {
  return indexCase(await snapshots.read(caseFile));
}

/**
 * Who else is linked to every one of several entities, over the links that the filter admits.
 * @throws AppError `not_found` where one of them is not in the case.
 */
export async function findCommonNeighbours(
  caller: Caller,
  caseName: string,
  question: Omit<NeighboursQuestion, 'entity' | 'entities'> & { entities: readonly string[] },
  snapshots: SnapshotCache,
): Promise<GraphNeighbours> {
  const { entities, filter, direction } = question;
  const opened = await openCase(caller, caseName);
  const indexed = await indexCase(await snapshots.read(opened.caseFile, filter.grades));
  const ids = await resolveAll(caller, opened, await wholeOf(snapshots, opened), entities);
  const origins = new Set(ids.map((id) => indexed.places.get(id) ?? NOWHERE));
  const tallies = await tallyNeighbours(indexed, origins, filter, direction);
  const common = [...tallies].filter(([, tally]) => tally.with.size === ids.length);
  return toReply(opened, indexed, common, question);
}
