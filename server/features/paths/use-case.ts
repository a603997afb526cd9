import { AnalysisStopped } from '../../analysis/hooks.js';
import type { PathRules, PathsRequest, PathsView, PathView } from '../../contract/paths.js';
import type { EntityLabel } from '../../contract/views.js';
import { roundSignificant } from '../../analysis/round-significant.js';
import {
  type Caller,
  openCase,
  type OpenedCase,
  resolveEntity,
} from '../../disclosure/open-case.js';
import { listSourceViews } from '../../disclosure/source-views.js';
import { AppError } from '../../errors.js';
import { SnapshotCache } from '../../store/snapshot-cache.js';
import { explainPath, instantText } from './explain-path.js';
import type { FoundPath } from './found-path.js';
import { PathFinder } from './path-finder.js';
import { supportOf } from './read-steps.js';
import { relaxRules } from './relax-rules.js';

type Pair = readonly [string, string];

/** Each two of the entities, the one named first being the beginning. */
function pairsOf(ids: readonly string[]): Pair[] {
  return ids.flatMap((from, index) => ids.slice(index + 1).map((to): Pair => [from, to]));
}

/** @throws AppError `not_found`; `bad_input` where the same entity is named twice. */
async function resolveEnds(
  { store }: Caller,
  opened: OpenedCase,
  given: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const each of given) ids.push(await resolveEntity(store, opened, each));
  if (new Set(ids).size === ids.length) return ids;
  const which = ids.length === 2 ? 'Both ends are the same entity.' : 'An entity is named twice.';
  throw new AppError('bad_input', which);
}

/** What stands in the way of a path, a sentence each: each restriction is left out in turn. */
async function explainNone(finder: PathFinder, pair: Pair, rules: PathRules): Promise<string[]> {
  const sentences: string[] = [];
  for (const { without, rules: other, all } of relaxRules(rules)) {
    // That all together stand in the way is of use only where no single one does.
    if (all && sentences.length > 0) break;
    const links = await finder.findLength(pair, other);
    if (links === null) continue;
    sentences.push(
      `Without ${without} there is one of ${links} ${links === 1 ? 'link' : 'links'}.`,
    );
  }
  return sentences;
}

function describePath(
  { mask }: OpenedCase,
  labels: ReadonlyMap<string, EntityLabel>,
  path: FoundPath,
): Omit<PathView, 'pair' | 'why'> {
  const { entities, steps, distance, order } = path;
  return {
    length: steps.length,
    entities: entities.flatMap((id) => labels.get(id) ?? []),
    steps: steps.map(({ records, more, links, ordered, weight, length }) => {
      const orderedLink = links.find(({ id }) => id === ordered?.id);
      return {
        links: links.map((link) => mask.link(link)),
        records: records.length,
        more,
        ...(orderedLink && { ordered: mask.link(orderedLink).id }),
        ...(weight !== undefined && { weight }),
        ...(length !== undefined && { length: roundSignificant(length, 12) }),
        support: supportOf(records),
      };
    }),
    ...(distance !== undefined && { distance: roundSignificant(distance, 12) }),
    ...(order && {
      order: {
        certainty: order.certainty,
        arrivalFirst: instantText(order.arrivalFirstMs),
        arrivalLast: instantText(order.arrivalLastMs),
      },
    }),
  };
}

/** Names of entities as the mask shows them. */
async function labelEntities(
  { store }: Caller,
  { caseFile, mask }: OpenedCase,
  ids: readonly string[],
): Promise<Map<string, EntityLabel>> {
  const entities = await store.getEntities(caseFile.id, ids);
  return new Map(
    entities.map(({ id, kind, name }) => [
      id,
      { id: mask.id(id), kind, name: mask.name(id, name, kind) },
    ]),
  );
}

/** Runs a search, and says so where it was given up. */
async function withinPatience<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AnalysisStopped)) throw error;
    throw new AppError(
      'bad_input',
      'Too much lies between them to list paths in good time: allow fewer links, or fewer kinds of link.',
      { cause: error },
    );
  }
}

/**
 * The best paths between each two of the entities, each step with the links it rests on, and why each
 * path is listed. Entities: ids, pseudonyms, or phone or account numbers.
 * @throws AppError `not_found`; `bad_input` for one entity twice, or where too much lies between.
 */
export async function showPaths(
  caller: Caller,
  caseName: string,
  { entities, count, records, ...rules }: PathsRequest,
  snapshots: SnapshotCache = new SnapshotCache(caller.store),
): Promise<PathsView> {
  const { store } = caller;
  const opened = await openCase(caller, caseName);
  const ends = await resolveEnds(caller, opened, entities);
  const finder = new PathFinder(store, opened.caseFile, snapshots, new Set(ends));
  const pairs = pairsOf(ends);
  const found: FoundPath[][] = [];
  const without: string[][] = [];
  await withinPatience(async () => {
    for (const pair of pairs) {
      const paths = await finder.find(pair, rules, { count, records });
      found.push(paths);
      without.push(paths.length === 0 ? await explainNone(finder, pair, rules) : []);
    }
  });
  const onTheWay = found.flat().flatMap((path) => path.entities);
  const labels = await labelEntities(caller, opened, [...new Set([...ends, ...onTheWay])]);
  return {
    case: opened.caseFile.name,
    rules,
    pairs: pairs.flatMap(([a, b], index) => {
      const [from, to] = [labels.get(a), labels.get(b)];
      if (!from || !to) return [];
      return { from, to, found: found[index]?.length ?? 0, without: without[index] ?? [] };
    }),
    paths: found.flatMap((paths, pair) =>
      paths.map((path) => ({
        pair,
        ...describePath(opened, labels, path),
        why: explainPath(path, paths[0] ?? path, rules),
      })),
    ),
    notes: await finder.describe(rules),
    sources: await listSourceViews(store, opened),
  };
}
