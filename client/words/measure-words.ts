import { CATALOGUE, type MeasureId } from '../../server/analysis/catalogue.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';

/** Names of the measures; what each means is written in English, in the catalogue. */
export const MEASURE_WORDS = perKey<MeasureId>(Object.keys(CATALOGUE) as MeasureId[], (measure) =>
  i18n.t(`words:measure_${measure}`),
);
