import type { GraphFilter } from '../../server/contract/graph-view.js';
import { i18n } from '../i18n/i18n.js';
import { formatDay } from './format.js';

/** Which links a new run will look at, by the filter of the graph. */
export function describeRunFilter({ linkKinds, fromMs, untilMs, grades }: GraphFilter): string {
  const parts = [
    linkKinds
      ? i18n.t('analysis:someKinds', { count: linkKinds.length })
      : i18n.t('analysis:allKinds'),
    fromMs === undefined && untilMs === undefined
      ? i18n.t('analysis:allTimes')
      : `${fromMs === undefined ? '…' : formatDay(fromMs)} – ${untilMs === undefined ? '…' : formatDay(untilMs)}`,
    i18n.t(grades ? 'analysis:admittedGrades' : 'analysis:allGrades'),
  ];
  return i18n.t('analysis:byFilter', { parts: parts.join(', ') });
}
