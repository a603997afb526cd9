import type { Change, ComparedEntity } from '../../server/contract/window-comparison.js';

/** Signs of a change between two windows, on the graph and in its list: no colour is needed. */
export const CHANGE_SIGNS: Readonly<Record<Change, string>> = {
  new: '+',
  gone: '−',
  rising: '▲',
  falling: '▼',
};

export const COVERAGE_WORDS: Readonly<Record<ComparedEntity['coverage'], string>> = {
  both: 'declared as watched in both windows',
  partly: 'not declared as watched in both windows',
  undeclared: 'no word on when it was watched',
};
