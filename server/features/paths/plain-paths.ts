import { kShortestPaths } from '../../analysis/paths/k-shortest-paths.js';
import type { LinkKind } from '../../contract/link.js';
import type { GraphStore } from '../../store/graph-store.js';
import { Surroundings } from './gather-surroundings.js';

export interface PlainQuestion {
  readonly from: string;
  readonly to: string;
  /** How many paths. */
  readonly count: number;
  /** Most links of a path. */
  readonly maxLength: number;
  readonly linkKinds?: readonly LinkKind[] | undefined;
}

/**
 * The k shortest paths as lists of ids, by number of links, ties by ids; of a large case only what
 * lies between is read.
 */
export async function findPlainPaths(
  store: GraphStore,
  caseId: string,
  { from, to, count, maxLength, linkKinds }: PlainQuestion,
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
