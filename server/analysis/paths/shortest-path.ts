/** The neighbours of an entity, without repetition and sorted by id. */
export type SortedNeighbours = (id: string) => readonly string[];

export interface SearchLimits {
  readonly source: string;
  readonly target: string;
  /** Most links that the path may have. */
  readonly maxLinks: number;
  /** Entities that the path must not enter. */
  readonly closed: ReadonlySet<string>;
  /** Second entities that the path must not begin with. */
  readonly closedSteps: ReadonlySet<string>;
}

/**
 * The shortest path by number of links, of several the first by ids (compared entity by entity from
 * the source): with sorted neighbours a breadth-first search reaches each entity first by just that
 * path. Null if there is none.
 */
export function shortestPath(
  neighbours: SortedNeighbours,
  { source, target, maxLinks, closed, closedSteps }: SearchLimits,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[source, null]]);
  let frontier = [source];
  for (let links = 0; links < maxLinks && frontier.length > 0; links++) {
    const next: string[] = [];
    for (const node of frontier) {
      for (const neighbour of neighbours(node)) {
        if (cameFrom.has(neighbour) || closed.has(neighbour)) continue;
        if (node === source && closedSteps.has(neighbour)) continue;
        cameFrom.set(neighbour, node);
        if (neighbour === target) return traceBack(cameFrom, target);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return null;
}

function traceBack(cameFrom: ReadonlyMap<string, string | null>, target: string): string[] {
  const path: string[] = [];
  for (let at: string | null = target; at !== null; at = cameFrom.get(at) ?? null) path.push(at);
  return path.reverse();
}
