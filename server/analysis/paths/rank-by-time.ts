import type { LoopHooks } from '../hooks.js';
import { bestPath, compareLabelled, type LabelledPath, type LabelSearch } from './best-path.js';
import { linksTo } from './links-to.js';
import type { PathGraph } from './path-graph.js';
import { rankPaths } from './rank-paths.js';
import type { StepTimes } from './step-times.js';

export interface TimeQuestion {
  readonly source: string;
  readonly target: string;
  readonly maxLinks: number;
  /** What is preferred: to arrive early (links second), or few links (arrival second). */
  readonly prefer: 'earliest' | 'fewest';
}

/**
 * Time-respecting paths (Kempe, Kleinberg & Kumar 2002, 10.1006/jcss.2002.1829; Holme & Saramäki
 * 2012, 10.1016/j.physrep.2012.03.001) without repeated entities: no step before the one before it.
 * Each when it is asked for; labels are instants of arrival, -Infinity at the source. A path counts
 * once, whatever records could carry it, with those by which each entity is reached soonest.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function rankByTime(
  graph: PathGraph,
  times: StepTimes,
  { source, target, maxLinks, prefer }: TimeQuestion,
  hooks: LoopHooks = {},
): Generator<LabelledPath, void> {
  const by = prefer === 'earliest' ? 'label' : 'links';
  const search: LabelSearch = {
    graph,
    target,
    maxLinks,
    origin: -Infinity,
    extend: (label, from, to) => times.arrival(label, from, to),
    linksLeft: linksTo(graph, target, maxLinks),
    by,
  };
  return rankPaths(
    source,
    (deviation) => (source === target ? null : bestPath(search, deviation)),
    compareLabelled(by),
    hooks,
  );
}
