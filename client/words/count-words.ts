import { i18n } from '../i18n/i18n.js';

type Counted =
  'entity' | 'link' | 'line' | 'recordedLink' | 'record' | 'call' | 'day' | 'burst' | 'gap';

/** How many of what, in the language of the page: `1 entity`, `1.204 entidades`. */
export function countWords(what: Counted, count: number): string {
  return i18n.t(`words:${what}`, { count });
}
