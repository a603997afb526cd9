import type { PathRules } from '../../server/contract/paths.js';
import type { Weight } from '../../server/contract/results.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';

export const PATH_BY_WORDS = perKey<PathRules['by']>(['hops', 'weight', 'time'], (by) =>
  i18n.t(`words:path_${by}`),
);

export const STEP_WEIGHT_WORDS = perKey<Weight['by']>(
  ['none', 'count', 'days', 'amount', 'given'],
  (by) => i18n.t(`words:stepWeight_${by}`),
);

/** How a path was looked for, in few words. */
export function describeRules({ by, order, directed, filter }: PathRules): string {
  const parts = [
    by === 'time' && order === 'certain' ? i18n.t('words:path_certain') : PATH_BY_WORDS[by],
    directed ? i18n.t('words:path_directed') : null,
    Object.keys(filter).length > 0 ? i18n.t('words:path_filtered') : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
