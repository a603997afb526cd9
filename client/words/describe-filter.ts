import type { GraphFilter } from '../../server/contract/graph-view.js';
import { i18n } from '../i18n/i18n.js';
import { formatDay } from './format.js';

/** The filter in few words: what is left out, and which time. */
export function describeFilter(filter: GraphFilter): string {
  const { entityKinds, linkKinds, fromMs, untilMs, grades } = filter;
  const parts: string[] = [];
  if (entityKinds) parts.push(i18n.t('words:filter_entityKinds'));
  if (linkKinds) parts.push(i18n.t('words:filter_linkKinds'));
  if (fromMs !== undefined || untilMs !== undefined) {
    const from = fromMs === undefined ? i18n.t('words:filter_beginning') : formatDay(fromMs);
    const until = untilMs === undefined ? i18n.t('words:filter_end') : formatDay(untilMs);
    parts.push(`${from} – ${until}`);
  }
  if (grades) parts.push(i18n.t('words:someGrades'));
  return parts.length === 0
    ? i18n.t('words:filter_all')
    : i18n.t('words:filter_only', { parts: parts.join(', ') });
}
