import type { OutsideBars } from '../state/time-rows.js';
import { i18n } from '../i18n/i18n.js';

/** `Not in the bars: 3 before, 12 without a time.`; null where all are. */
export function describeOutside({ before, after, undated }: OutsideBars): string | null {
  const parts = [
    before > 0 ? i18n.t('words:outside_before', { total: before }) : null,
    after > 0 ? i18n.t('words:outside_after', { total: after }) : null,
    undated > 0 ? i18n.t('words:outside_undated', { total: undated }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : i18n.t('words:outside', { parts: parts.join(', ') });
}
