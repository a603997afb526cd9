import { compareText } from '../compare-text.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { shortestPath, type SortedNeighbours } from './shortest-path.js';

export interface PathQuestion {
  readonly source: string;
  readonly target: string;
  /** How many paths are wanted. */
  readonly count: number;
  /** Most links that a path may have; absent = any. */
  readonly maxLinks?: number;
}

interface Candidate {
  readonly path: readonly string[];
  /** Where it leaves the path it was made from: deviations before that have been tried. */
  readonly deviation: number;
}

/**
 * The k shortest paths without repeated entities, by number of links, equal lengths by the ids along
 * them (Yen 1971, 10.1287/mnsc.17.11.712, with Lawler's rule of not deviating twice at one place).
 * Fewer if there are fewer; none between an entity and itself.
 *
 * @param neighbours of an entity, in any order, empty for an unknown one; asked once per entity.
 * @returns each path as its entities from source to target.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function kShortestPaths(
  neighbours: (id: string) => Iterable<string>,
  { source, target, count, maxLinks = Infinity }: PathQuestion,
  hooks: LoopHooks = {},
): string[][] {
  if (source === target || count < 1) return [];
  const sortedNeighbours = sortOnce(neighbours);
  const none: ReadonlySet<string> = new Set<string>();
  const ends = { source, target, maxLinks };
  const first = shortestPath(sortedNeighbours, { ...ends, closed: none, closedSteps: none });
  const candidates: Candidate[] = first === null ? [] : [{ path: first, deviation: 0 }];
  const found: Candidate['path'][] = [];

  while (found.length < count) {
    const best = candidates.shift();
    if (best === undefined) break;
    found.push(best.path);
    for (let spur = best.deviation; spur < best.path.length - 1; spur++) {
      throwIfStopped(hooks);
      const root = best.path.slice(0, spur);
      const tail = shortestPath(sortedNeighbours, {
        source: best.path[spur] ?? source,
        target,
        maxLinks: maxLinks - spur,
        closed: new Set(root),
        closedSteps: stepsTaken(found, best.path, spur),
      });
      if (tail !== null) candidates.push({ path: [...root, ...tail], deviation: spur });
    }
    candidates.sort((left, right) => comparePaths(left.path, right.path));
  }
  return found.map((path) => [...path]);
}

/** The entities that found paths with the same beginning go to after it. */
function stepsTaken(
  found: readonly (readonly string[])[],
  path: readonly string[],
  spur: number,
): Set<string> {
  const steps = new Set<string>();
  for (const other of found) {
    const step = other[spur + 1];
    if (step === undefined) continue;
    if (path.slice(0, spur + 1).every((id, position) => other[position] === id)) steps.add(step);
  }
  return steps;
}

function comparePaths(left: readonly string[], right: readonly string[]): number {
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
