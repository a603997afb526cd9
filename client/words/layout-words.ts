import { LAYOUT_KINDS, type LayoutKind } from '../../server/contract/chart.js';
import { i18n } from '../i18n/i18n.js';
import type { LayoutResult } from '../layout/layout-model.js';
import { countWords } from './count-words.js';
import { perKey } from './per-key.js';

export const LAYOUT_TITLES = perKey<LayoutKind>(LAYOUT_KINDS, (kind) =>
  i18n.t(`layouts:title_${kind}`),
);

/** What each shows, in one sentence. */
export const LAYOUT_SENTENCES = perKey<LayoutKind>(LAYOUT_KINDS, (kind) =>
  i18n.t(`layouts:sentence_${kind}`),
);

/** What those that a layout sets apart lack. */
const LACKING = {
  links: 'rest',
  groups: 'groups',
  circle: 'rest',
  hierarchy: 'hierarchy',
  money: 'money',
  'time-by-kind': 'time',
  'time-by-group': 'time',
  place: 'place',
  overlap: 'rest',
} as const satisfies Record<LayoutKind, string>;

/** Name of the step, as undo says it. */
export function layoutStep(kind: LayoutKind, part: number): string {
  const layout = LAYOUT_TITLES[kind].toLowerCase();
  return part > 0
    ? i18n.t('layouts:stepPart', { layout, part })
    : i18n.t('layouts:step', { layout });
}

/** What is to be known of a layout besides the picture; null where there is nothing. */
export function describeLayout(
  kind: LayoutKind,
  { apart, against }: LayoutResult,
  total: number,
): string | null {
  const parts: string[] = [];
  if (apart.length > 0) {
    const counts = { count: apart.length, total: countWords('entity', total) };
    parts.push(i18n.t(`layouts:apart_${LACKING[kind]}`, counts));
  }
  if (against > 0) parts.push(i18n.t('layouts:against', { count: against }));
  return parts.length === 0 ? null : parts.join(' ');
}
