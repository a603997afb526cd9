import type { AnalysisParameters, Projection, RunSummary } from '../../server/contract/results.js';
import { formatDay, formatMoment } from './format.js';

export const PROJECTION_WORDS: Readonly<Record<Projection, string>> = {
  links: 'links as recorded',
  actors: 'actors',
  shared: 'people by what they share',
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
    linkKinds ? `${linkKinds.length} kinds of link` : null,
    describeWindow(parameters),
    grades ? 'some grades' : null,
    directed ? 'directed' : null,
    weight.by === 'none' ? null : `weight: ${weight.by === 'amount' ? weight.currency : weight.by}`,
    seed === 1 ? null : `seed ${seed}`,
    consensus ? 'consensus' : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

export function describeRun({ at, parameters }: RunSummary): string {
  return `${describeParameters(parameters)} · ${formatMoment(at)}`;
}
