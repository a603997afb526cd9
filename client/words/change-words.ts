import {
  type Change,
  CHANGES,
  type ComparedEntity,
} from '../../server/contract/window-comparison.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';

/** Signs of a change between two windows, on the graph and in its list: no colour is needed. */
export const CHANGE_SIGNS: Readonly<Record<Change, string>> = {
  new: '+',
  gone: '−',
  rising: '▲',
  falling: '▼',
};

export const CHANGE_WORDS = perKey<Change>(CHANGES, (change) => i18n.t(`words:change_${change}`));

export const COVERAGE_WORDS = perKey<ComparedEntity['coverage']>(
  ['both', 'partly', 'undeclared'],
  (coverage) => i18n.t(`words:coverage_${coverage}`),
);
