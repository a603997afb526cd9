import { kShortestPaths } from '../../analysis/paths/k-shortest-paths.js';
import type { LinkKind } from '../../contract/link.js';
import type { Link } from '../../contract/network.js';
import type { PathsView } from '../../contract/views.js';
import {
  type Caller,
  openCase,
  type OpenedCase,
  resolveEntity,
} from '../../disclosure/open-case.js';
import { listSourceViews } from '../../disclosure/source-views.js';
import { AppError } from '../../errors.js';
import type { GraphStore } from '../../store/graph-store.js';
import { Surroundings } from './gather-surroundings.js';

/** Links shown of each step. */
const LINKS_PER_STEP = 5;

export interface PathsQuestion {
  readonly from: string;
  readonly to: string;
  /** How many paths. */
  readonly count: number;
  /** Most links of a path. */
  readonly maxLength: number;
  readonly linkKinds?: readonly LinkKind[];
}

/** The k shortest paths as lists of ids: by number of links, ties by ids. */
export async function findPaths(
  store: GraphStore,
  caseId: string,
  { from, to, count, maxLength, linkKinds }: PathsQuestion,
): Promise<string[][]> {
  const surroundings = new Surroundings(store, caseId, from, to, linkKinds);
  const neighbours = (id: string) => surroundings.adjacent.get(id) ?? [];
  let paths: string[][] = [];
  for (let maxLinks = 1; maxLinks <= maxLength && paths.length < count; maxLinks += 1) {
    const canGrow = await surroundings.growTo(maxLinks);
    paths = kShortestPaths(undirected(surroundings, neighbours), {
      source: from,
      target: to,
      count,
      maxLinks,
    });
    if (!canGrow && paths.length === 0) break;
  }
  return paths;
}

/** An entity at the rim was not read itself: its links to those that were still lead both ways. */
function undirected(
  { adjacent }: Surroundings,
  neighbours: (id: string) => string[],
): (id: string) => string[] {
  const back = new Map<string, string[]>();
  for (const [id, list] of adjacent) {
    for (const neighbour of list) {
      if (adjacent.has(neighbour)) continue;
      const known = back.get(neighbour);
      if (known) known.push(id);
      else back.set(neighbour, [id]);
    }
  }
  return (id) => (adjacent.has(id) ? neighbours(id) : (back.get(id) ?? []));
}

async function describeStep(
  store: GraphStore,
  { caseFile, mask }: OpenedCase,
  a: string,
  b: string,
  linkKinds: readonly LinkKind[] | undefined,
): Promise<{ links: Link[]; more: boolean }> {
  const links = await store.listLinksBetween(caseFile.id, a, b, LINKS_PER_STEP + 1, linkKinds);
  return {
    links: links.slice(0, LINKS_PER_STEP).map((link) => mask.link(link)),
    more: links.length > LINKS_PER_STEP,
  };
}

/**
 * The k shortest paths between two entities, each step with the links it rests on. `from` and `to`:
 * ids, pseudonyms, or phone or account numbers.
 */
export async function showPaths(
  caller: Caller,
  caseName: string,
  question: PathsQuestion,
): Promise<PathsView> {
  const { store } = caller;
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const from = await resolveEntity(store, opened, question.from);
  const to = await resolveEntity(store, opened, question.to);
  if (from === to) throw new AppError('bad_input', 'Both ends are the same entity.');
  const found = await findPaths(store, caseFile.id, { ...question, from, to });
  const entities = new Map(
    (await store.getEntities(caseFile.id, found.flat())).map((entity) => [entity.id, entity]),
  );
  const paths = [];
  for (const ids of found) {
    const steps = [];
    for (const [index, id] of ids.slice(1).entries()) {
      steps.push(await describeStep(store, opened, ids[index] ?? id, id, question.linkKinds));
    }
    paths.push({
      length: steps.length,
      entities: ids.map((id) => ({
        id: mask.id(id),
        kind: entities.get(id)?.kind ?? ('person' as const),
        name: mask.name(id, entities.get(id)?.name ?? id, entities.get(id)?.kind),
      })),
      steps,
    });
  }
  return {
    case: caseFile.name,
    from: mask.id(from),
    to: mask.id(to),
    paths,
    maxLength: question.maxLength,
    sources: await listSourceViews(store, opened),
  };
}
