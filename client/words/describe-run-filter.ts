import type { GraphFilter } from '../../server/contract/graph-view.js';
import { countOf, formatDay } from './format.js';

/** Which links a new run will look at, by the filter of the graph. */
export function describeRunFilter({ linkKinds, fromMs, untilMs, grades }: GraphFilter): string {
  const parts = [
    linkKinds ? countOf(linkKinds.length, 'kind of link', 'kinds of link') : 'all kinds of link',
    fromMs === undefined && untilMs === undefined
      ? 'all times'
      : `${fromMs === undefined ? '…' : formatDay(fromMs)} – ${untilMs === undefined ? '…' : formatDay(untilMs)}`,
    grades ? 'the grades admitted' : 'all grades',
  ];
  return `By the filter of the graph: ${parts.join(', ')}; the whole case, not only what is drawn.`;
}
