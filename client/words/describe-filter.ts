import type { GraphFilter } from '../../server/contract/graph-view.js';
import { formatDay } from './format.js';

/** The filter in few words: what is left out, and which time. */
export function describeFilter(filter: GraphFilter): string {
  const { entityKinds, linkKinds, fromMs, untilMs, grades } = filter;
  const parts: string[] = [];
  if (entityKinds) parts.push('some kinds of entity');
  if (linkKinds) parts.push('some kinds of link');
  if (fromMs !== undefined || untilMs !== undefined) {
    const from = fromMs === undefined ? 'the beginning' : formatDay(fromMs);
    const until = untilMs === undefined ? 'the end' : formatDay(untilMs);
    parts.push(`${from} – ${until}`);
  }
  if (grades) parts.push('some grades');
  return parts.length === 0 ? 'all links' : `only ${parts.join(', ')}`;
}
