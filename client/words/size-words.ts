import { i18n } from '../i18n/i18n.js';
import type { MeasureId } from '../state/node-look.js';
import { MEASURE_WORDS } from './measure-words.js';

/** What the sizes of entities stand for: how many links, or a measure of the run. */
export function sizeWords(sizeBy: string): string {
  return sizeBy === 'links'
    ? i18n.t('words:numberOfLinks')
    : MEASURE_WORDS[sizeBy as MeasureId].toLowerCase();
}
