import { ENTITY_KINDS, type EntityKind } from '../../server/contract/entity.js';
import { LINK_KINDS, type LinkKind } from '../../server/contract/link.js';
import { type Role, ROLES } from '../../server/contract/role.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';

/** A record of several words for each key, in the language of the page when they are read. */
function wordsOf<K extends string, Words>(keys: readonly K[], make: (key: K) => Words) {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Readonly<Record<K, Words>>;
}

export const ENTITY_KIND_WORDS = wordsOf<
  EntityKind,
  { readonly one: string; readonly many: string }
>(ENTITY_KINDS, (kind) => ({
  get one() {
    return i18n.t(`words:kind_${kind}`);
  },
  get many() {
    return i18n.t(`words:kinds_${kind}`);
  },
}));

/** A link read from its source (`out`), from its target (`in`), and as a heading. */
interface LinkWords {
  readonly out: string;
  readonly in: string;
  readonly many: string;
}

export const LINK_KIND_WORDS = wordsOf<LinkKind, LinkWords>(LINK_KINDS, (kind) => ({
  get out() {
    return i18n.t(`words:link_${kind}_out`);
  },
  get in() {
    return i18n.t(`words:link_${kind}_in`);
  },
  get many() {
    return i18n.t(`words:link_${kind}_many`);
  },
}));

export const ROLE_WORDS = perKey<Role>(ROLES, (role) => i18n.t(`words:role_${role}`));

/** Words for a link kind seen from an entity. */
export function linkWords(kind: LinkKind, direction: 'out' | 'in' | 'both'): string {
  return LINK_KIND_WORDS[kind][direction === 'in' ? 'in' : 'out'];
}
