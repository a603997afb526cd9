import { CATALOGUE, type MeasureId } from '../../server/analysis/catalogue.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';

const MEASURES = Object.keys(CATALOGUE) as MeasureId[];

/** Names of the measures. */
export const MEASURE_WORDS = perKey<MeasureId>(MEASURES, (measure) =>
  i18n.t(`words:measure_${measure}`),
);

/** What each is, in one sentence; the paper that defined it stands in the catalogue. */
export const MEASURE_DEFINITIONS = perKey<MeasureId>(MEASURES, (measure) =>
  i18n.t(`measures:definition_${measure}`),
);

/** Range of each, and what its largest and smallest value mean. */
export const MEASURE_SCALES = perKey<MeasureId>(MEASURES, (measure) =>
  i18n.t(`measures:scale_${measure}`),
);
