import { OKABE_ITO } from './palette.js';

/** What became of a thing between two charts: a sign, and a colour that says it again. */
export const COMPARED = {
  added: { text: '+', colour: OKABE_ITO.blue, words: 'added' },
  gone: { text: '−', colour: OKABE_ITO.orange, words: 'gone' },
  changed: { text: '≠', colour: OKABE_ITO.pink, words: 'other number of links' },
  moved: { text: '→', colour: OKABE_ITO.green, words: 'moved' },
  same: { text: '', colour: OKABE_ITO.grey, words: 'as before' },
} as const;
