import type { MoneyView } from '../../server/contract/money.js';
import { i18n } from '../i18n/i18n.js';

/** Why payments are in no month of the diagram: `In no month: 3 without an amount …`; null where all are. */
export function describeLeftOut({ leftOut }: Pick<MoneyView, 'leftOut'>): string | null {
  const parts = (['noAmount', 'noCurrency', 'noTime', 'vague'] as const)
    .filter((why) => leftOut[why] > 0)
    .map((why) => i18n.t(`words:leftOut_${why}`, { total: leftOut[why] }));
  return parts.length === 0 ? null : i18n.t('words:leftOut', { parts: parts.join(', ') });
}
