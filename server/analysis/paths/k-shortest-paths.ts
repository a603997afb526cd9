import { compareText } from '../compare-text.js';
import type { LoopHooks } from '../hooks.js';
import { rankPaths, type PathEntities } from './rank-paths.js';
import { shortestPath, type SortedNeighbours } from './shortest-path.js';

export interface PathQuestion {
  readonly source: string;
  readonly target: string;
  /** How many paths are wanted. */
  readonly count: number;
  /** Most links that a path may have; absent = any. */
  readonly maxLinks?: number;
}

/**
 * The shortest paths without repeated entities, by number of links, equal lengths by the ids along
 * them, each when it is asked for. None between an entity and itself.
 *
 * @param neighbours of an entity, in any order, empty for an unknown one; asked once per entity.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function rankByLinks(
  neighbours: (id: string) => Iterable<string>,
  { source, target, maxLinks = Infinity }: Omit<PathQuestion, 'count'>,
  hooks: LoopHooks = {},
): Generator<PathEntities, void> {
  const sortedNeighbours = sortOnce(neighbours);
  return rankPaths<PathEntities>(
    source,
    ({ root, closedSteps }) => {
      if (source === target) return null;
      const before = root.slice(0, -1);
      const tail = shortestPath(sortedNeighbours, {
        source: root.at(-1) ?? source,
        target,
        maxLinks: maxLinks - before.length,
        closed: new Set(before),
        closedSteps,
      });
      return tail && { entities: [...before, ...tail] };
    },
    comparePaths,
    hooks,
  );
}

/**
 * The k shortest paths of `rankByLinks`; fewer if there are fewer.
 * @returns each path as its entities from source to target.
 */
export function kShortestPaths(
  neighbours: (id: string) => Iterable<string>,
  { count, ...ends }: PathQuestion,
  hooks: LoopHooks = {},
): string[][] {
  const found: string[][] = [];
  if (count < 1) return found;
  for (const { entities } of rankByLinks(neighbours, ends, hooks)) {
    found.push([...entities]);
    if (found.length >= count) break;
  }
  return found;
}

function comparePaths({ entities: left }: PathEntities, { entities: right }: PathEntities): number {
  if (left.length !== right.length) return left.length - right.length;
  const differing = left.findIndex((id, position) => id !== right[position]);
  return differing === -1 ? 0 : compareText(left[differing] ?? '', right[differing] ?? '');
}

function sortOnce(neighbours: (id: string) => Iterable<string>): SortedNeighbours {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let sorted = known.get(id);
    if (sorted === undefined) {
      sorted = [...new Set(neighbours(id))].sort(compareText);
      known.set(id, sorted);
    }
    return sorted;
  };
}
