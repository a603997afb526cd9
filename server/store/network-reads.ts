import type { EntityKind } from '../contract/entity.js';
import type { GradeFilter } from '../contract/grade.js';
import type { LinkKind } from '../contract/link.js';
import type { Entity, Link } from '../contract/network.js';
import { readingStatement } from './cypher-files.js';
import type { Row, RunCypher } from './cypher-runner.js';
import { decodeEntity } from './entity-codec.js';
import { searchPrefixes } from './folded-text.js';
import type {
  Expansion,
  LinkBundle,
  LinkCount,
  LinkedDocument,
  LinkRef,
  Neighbour,
  SearchHit,
} from './graph-store.js';
import { entityKey, numberKey } from './keys.js';
import { decodeLink, kindOf, typesOf } from './link-codec.js';
import { bundleKey, sumEntityLinks } from './link-sums.js';
import { findLinkInstants, withSpan } from './spans.js';

/** Words that the store itself looks for and ranks by. */
const WORDS_IN_STORE = 4;

/** Matches read of a query of more words. */
const SEARCH_POOL = 1_000;

export async function getEntities(
  read: RunCypher,
  caseId: string,
  ids: readonly string[],
): Promise<Entity[]> {
  if (ids.length === 0) return [];
  const keys = [...new Set(ids)].map((id) => entityKey(caseId, id));
  return (await read(readingStatement('get-entities'), { keys })).map(decodeEntity);
}

export async function findIdsByNumber(
  read: RunCypher,
  caseId: string,
  number: string,
): Promise<string[]> {
  const keys = (['phone', 'account'] as const).flatMap(
    (kind) => numberKey(caseId, kind, number) ?? [],
  );
  const rows = await read(readingStatement('find-entities-by-number'), { keys });
  return [...new Set(rows.map((row) => row['id'] as string))];
}

interface Match extends SearchHit {
  readonly searchText: string;
}

/** Whole words before prefixes, then the shortest text: the closest to what was typed. */
function compareMatches(prefixes: readonly string[]): (a: Match, b: Match) => number {
  const wholeWords = ({ searchText }: Match) =>
    prefixes.filter((prefix) => `${searchText} `.includes(`${prefix} `)).length;
  return (a, b) =>
    wholeWords(b) - wholeWords(a) ||
    a.searchText.length - b.searchText.length ||
    (a.id < b.id ? -1 : 1);
}

/**
 * Finds entities each word of the query is the beginning of a word of: names, aliases, numbers and
 * ids, in any order, whatever the case and diacritics.
 */
export async function searchEntities(
  read: RunCypher,
  caseId: string,
  query: string,
  limit: number,
): Promise<{ hits: SearchHit[]; more: boolean }> {
  const prefixes = searchPrefixes(query);
  if (prefixes.length === 0) return { hits: [], more: false };
  const [t1 = ' ', t2 = ' ', t3 = ' ', t4 = ' ', ...others] = prefixes;
  const pool = prefixes.length <= WORDS_IN_STORE ? limit + 1 : Math.max(limit + 1, SEARCH_POOL);
  const parameters = { caseId, t1, t2, t3, t4, limit: pool };
  const rows = await read(readingStatement('search-entities'), parameters);
  const matches = rows
    .map((row): Match => ({
      id: row['id'] as string,
      kind: row['kind'] as EntityKind,
      name: row['name'] as string,
      searchText: row['searchText'] as string,
      isProtected: typeof row['protectedIn'] === 'string' || typeof row['pseudonym'] === 'string',
    }))
    .filter(({ searchText }) => others.every((prefix) => searchText.includes(prefix)))
    .sort(compareMatches(prefixes));
  const hits = matches
    .slice(0, limit)
    .map(({ id, kind, name, isProtected }) => ({ id, kind, name, isProtected }));
  return { hits, more: matches.length > limit || rows.length === pool };
}

function decodeBundle(row: Row): LinkBundle {
  return {
    kind: kindOf(row['type'] as string),
    outgoing: row['outgoing'] === true,
    links: row['links'] as number,
    ...(typeof row['firstMs'] === 'number' && { firstMs: row['firstMs'] }),
    ...(typeof row['lastMs'] === 'number' && { lastMs: row['lastMs'] }),
  };
}

function toNeighbour(row: Row): Neighbour {
  return {
    entity: {
      id: row['id'] as string,
      kind: row['kind'] as EntityKind,
      name: row['name'] as string,
    },
    links: row['links'] as number,
    bundles: (row['bundles'] as Row[]).map(decodeBundle),
  };
}

export async function expandEntity(
  read: RunCypher,
  caseId: string,
  id: string,
  options: { limit: number; linkKinds?: readonly LinkKind[] },
): Promise<Expansion | null> {
  const [[entity], instants, [found]] = await Promise.all([
    getEntities(read, caseId, [id]),
    findLinkInstants(read, caseId, [id]),
    read(readingStatement('expand-entity'), {
      key: entityKey(caseId, id),
      types: typesOf(options.linkKinds),
      limit: options.limit,
    }),
  ]);
  if (!entity) return null;
  return {
    entity: withSpan(entity, instants.get(id)),
    totalNeighbours: (found?.['neighbours'] as number | undefined) ?? 0,
    totalLinks: (found?.['links'] as number | undefined) ?? 0,
    neighbours: ((found?.['top'] as Row[] | undefined) ?? []).map(toNeighbour),
  };
}

export async function countLinks(
  read: RunCypher,
  caseId: string,
  id: string,
): Promise<LinkCount | null> {
  const key = entityKey(caseId, id);
  const [[entity], instants, [found], rows, sums] = await Promise.all([
    getEntities(read, caseId, [id]),
    findLinkInstants(read, caseId, [id]),
    read(readingStatement('count-neighbours'), { key }),
    read(readingStatement('bundle-entity-links'), { key }),
    sumEntityLinks(read, key),
  ]);
  if (!entity) return null;
  const bundles = rows.map((row) => {
    const bundle = decodeBundle(row);
    const own = sums.get(bundleKey(bundle.kind, bundle.outgoing));
    return own ? { ...bundle, sums: own } : bundle;
  });
  return {
    entity: withSpan(entity, instants.get(id)),
    totalNeighbours: (found?.['neighbours'] as number | undefined) ?? 0,
    totalLinks: bundles.reduce((total, { links }) => total + links, 0),
    bundles,
  };
}

export async function listLinkedDocuments(
  read: RunCypher,
  caseId: string,
  id: string,
  limit: number,
): Promise<LinkedDocument[]> {
  const key = entityKey(caseId, id);
  const rows = await read(readingStatement('list-linked-documents'), { key, limit });
  return rows.map((row) => ({
    id: row['id'] as string,
    name: row['name'] as string,
    linkKinds: (row['types'] as string[]).map(kindOf).sort(),
    links: row['links'] as number,
  }));
}

export async function listLinksBetween(
  read: RunCypher,
  caseId: string,
  a: string,
  b: string,
  limit: number,
  linkKinds?: readonly LinkKind[],
): Promise<Link[]> {
  const rows = await read(readingStatement('list-links-between'), {
    key: entityKey(caseId, a),
    neighbour: entityKey(caseId, b),
    types: typesOf(linkKinds),
    limit,
  });
  return rows.flatMap((row) => decodeLink(row) ?? []);
}

/** Links asked for in one statement. */
const LINKS_PER_READ = 1_000;

export async function findLinks(
  read: RunCypher,
  caseId: string,
  wanted: readonly LinkRef[],
  grades?: GradeFilter,
): Promise<Link[]> {
  const found: Link[] = [];
  for (let at = 0; at < wanted.length; at += LINKS_PER_READ) {
    const refs = wanted.slice(at, at + LINKS_PER_READ);
    const named = new Map(refs.map((ref) => [keyOfLink(entityKey(caseId, ref.source), ref), ref]));
    const bySource = new Map<string, Set<string>>();
    for (const { source, id } of refs) {
      bySource.set(source, (bySource.get(source) ?? new Set()).add(id));
    }
    const groups = [...bySource].map(([source, ids]) => ({
      from: entityKey(caseId, source),
      ids: [...ids],
    }));
    for (const row of await read(readingStatement('find-links-from'), { groups })) {
      const id = (row['link'] as Row)['id'] as string;
      const kind = kindOf(row['type'] as string);
      const ref = named.get(keyOfLink(row['fromKey'] as string, { id, kind }));
      const ends = ref && { sourceId: ref.source, targetId: ref.target };
      const link = ends && decodeLink({ ...row, ...ends }, grades);
      if (link) found.push(link);
    }
  }
  return found;
}

function keyOfLink(fromKey: string, { kind, id }: Pick<LinkRef, 'kind' | 'id'>): string {
  return JSON.stringify([fromKey, kind, id]);
}

export async function listAdjacent(
  read: RunCypher,
  caseId: string,
  ids: readonly string[],
  linkKinds?: readonly LinkKind[],
): Promise<Map<string, string[]>> {
  const adjacent = new Map<string, string[]>(ids.map((id) => [id, []]));
  const rows = await read(readingStatement('list-adjacent'), {
    keys: ids.map((id) => entityKey(caseId, id)),
    types: typesOf(linkKinds),
  });
  for (const row of rows) adjacent.get(row['id'] as string)?.push(row['neighbour'] as string);
  return adjacent;
}
