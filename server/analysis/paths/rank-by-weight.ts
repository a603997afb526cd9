import type { LoopHooks } from '../hooks.js';
import { bestPath, compareLabelled, type LabelledPath, type LabelSearch } from './best-path.js';
import { linksTo } from './links-to.js';
import type { PathGraph } from './path-graph.js';
import { rankPaths } from './rank-paths.js';
import type { StepLengths } from './step-lengths.js';

/**
 * The shortest paths without repeated entities by the sum of the lengths of their steps, each when it
 * is asked for; labels are lengths from the source. Ties as `bestPath` breaks them.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function rankByWeight(
  graph: PathGraph,
  lengths: StepLengths,
  ends: { source: string; target: string; maxLinks: number },
  hooks: LoopHooks = {},
): Generator<LabelledPath, void> {
  const { source, target, maxLinks } = ends;
  const distances = lengths.distancesTo(target);
  const search: LabelSearch = {
    graph,
    target,
    maxLinks,
    origin: 0,
    extend: (label, from, to) => label + lengths.length(from, to),
    remaining: (id) => distances.get(id) ?? Infinity,
    linksLeft: linksTo(graph, target, maxLinks),
    by: 'label',
  };
  return rankPaths(
    source,
    (deviation) => (source === target ? null : bestPath(search, deviation)),
    compareLabelled('label'),
    hooks,
  );
}
