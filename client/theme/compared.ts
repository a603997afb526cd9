import { i18n } from '../i18n/i18n.js';
import { OKABE_ITO } from './palette.js';

function sign(of: 'added' | 'gone' | 'changed' | 'moved' | 'same', text: string, colour: string) {
  return {
    text,
    colour,
    get words() {
      return i18n.t(`words:compared_${of}`);
    },
  };
}

/** What became of a thing between two charts: a sign, and a colour that says it again. */
export const COMPARED = {
  added: sign('added', '+', OKABE_ITO.blue),
  gone: sign('gone', '−', OKABE_ITO.orange),
  changed: sign('changed', '≠', OKABE_ITO.pink),
  moved: sign('moved', '→', OKABE_ITO.green),
  same: sign('same', '', OKABE_ITO.grey),
};
