import type { EntityKind } from '../../contract/entity.js';
import type { SearchView } from '../../contract/views.js';
import { type Caller, openCase, type OpenedCase } from '../../disclosure/open-case.js';
import { pseudonymOf } from '../../disclosure/mask.js';
import type { GraphStore, SearchHit } from '../../store/graph-store.js';

/** Hits read beyond the limit, since protected ones may drop out. */
const SPARE_HITS = 50;

/** Hits read where only some kinds are asked for, since the others drop out. */
const MOST_HITS = 1_000;

async function findPseudonym(
  store: GraphStore,
  { caseFile, mask }: OpenedCase,
  query: string,
): Promise<{ id: string; kind: EntityKind; name: string }[]> {
  const pseudonym = pseudonymOf(query.trim()) ?? /\b([0-9A-Z]{6})$/u.exec(query.trim())?.[1];
  if (pseudonym === undefined) return [];
  const id = await store.findIdByPseudonym(caseFile.id, pseudonym);
  const [entity] = id === null ? [] : await store.getEntities(caseFile.id, [id]);
  if (!entity) return [];
  return [
    {
      id: mask.id(entity.id),
      kind: entity.kind,
      name: mask.name(entity.id, entity.name, entity.kind),
    },
  ];
}

/**
 * Finds entities by name, alias, number or id. Protected persons are found by pseudonym alone: a
 * hit on a real name would tell who is behind it.
 * @param kinds of entities that are looked for; absent = all
 */
export async function search(
  caller: Caller,
  caseName: string,
  query: string,
  limit: number,
  kinds?: readonly EntityKind[],
): Promise<SearchView> {
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const isAsked = ({ kind }: { kind: EntityKind }) => kinds?.includes(kind) ?? true;
  const read = kinds ? MOST_HITS : limit + SPARE_HITS;
  const found = await caller.store.searchEntities(caseFile.id, query, read);
  const visible = found.hits.filter((hit: SearchHit) => !mask.hides(hit.id));
  const hits = [
    ...(await findPseudonym(caller.store, opened, query)),
    ...visible.map(({ id, kind, name }) => ({
      id: mask.id(id),
      kind,
      name: mask.name(id, name, kind),
    })),
  ].filter(isAsked);
  return {
    case: caseFile.name,
    query,
    hits: hits.slice(0, limit),
    more: hits.length > limit || found.more,
  };
}
