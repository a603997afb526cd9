import type { PathGraph } from './path-graph.js';

/** Links on a shortest path to the target, of each entity from which one of at most `maxLinks` leads. */
export function linksTo(graph: PathGraph, target: string, maxLinks: number): Map<string, number> {
  const links = new Map<string, number>([[target, 0]]);
  let ring = [target];
  for (let depth = 1; depth <= maxLinks && ring.length > 0; depth++) {
    const next: string[] = [];
    for (const id of ring) {
      for (const before of graph.before(id)) {
        if (links.has(before)) continue;
        links.set(before, depth);
        next.push(before);
      }
    }
    ring = next;
  }
  return links;
}
