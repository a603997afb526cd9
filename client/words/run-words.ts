import type { AnalysisParameters, Projection, RunSummary } from '../../server/contract/results.js';
import { i18n } from '../i18n/i18n.js';
import { formatDay, formatMoment } from './format.js';

export const PROJECTION_WORDS: Readonly<Record<Projection, string>> = {
  get links() {
    return i18n.t('words:projection_links');
  },
  get actors() {
    return i18n.t('words:projection_actors');
  },
  get shared() {
    return i18n.t('words:projection_shared');
  },
};

function describeWindow({ window }: AnalysisParameters): string | null {
  if (!window || (window.fromMs === undefined && window.untilMs === undefined)) return null;
  const from = window.fromMs === undefined ? '…' : formatDay(window.fromMs);
  const until = window.untilMs === undefined ? '…' : formatDay(window.untilMs);
  return `${from} – ${until}`;
}

/** What a run looked at: projection and whatever else narrows it. */
export function describeParameters(parameters: AnalysisParameters): string {
  const { projection, linkKinds, weight, directed, grades, seed, consensus } = parameters;
  const parts = [
    PROJECTION_WORDS[projection],
    linkKinds ? i18n.t('words:kindsOfLink', { total: linkKinds.length }) : null,
    describeWindow(parameters),
    grades ? i18n.t('words:someGrades') : null,
    directed ? i18n.t('words:directed') : null,
    weight.by === 'none'
      ? null
      : i18n.t('words:weightBy', { by: weight.by === 'amount' ? weight.currency : weight.by }),
    seed === 1 ? null : i18n.t('words:seed', { seed }),
    consensus ? i18n.t('words:consensus') : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

export function describeRun({ at, parameters }: RunSummary): string {
  return `${describeParameters(parameters)} · ${formatMoment(at)}`;
}
