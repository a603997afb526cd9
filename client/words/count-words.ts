import type { EntityKind } from '../../server/contract/entity.js';
import { i18n } from '../i18n/i18n.js';
import { countOf } from './format.js';
import { ENTITY_KIND_WORDS } from './kind-words.js';

type Counted =
  | 'entity'
  | 'drawnEntity'
  | 'neighbour'
  | 'member'
  | 'link'
  | 'line'
  | 'recordedLink'
  | 'record'
  | 'call'
  | 'row'
  | 'day'
  | 'burst'
  | 'gap';

/** How many of what, in the language of the page: `1 entity`, `1.204 entidades`. */
export function countWords(what: Counted, count: number): string {
  return i18n.t(`words:${what}`, { count });
}

/** `1 person`, `3 phones`. */
export function countKind(kind: EntityKind, count: number): string {
  const { one, many } = ENTITY_KIND_WORDS[kind];
  return countOf(count, one, many.toLowerCase());
}
