import { ENTITY_KINDS } from '../../server/contract/entity.js';
import { currentLocale, i18n } from '../i18n/i18n.js';
import type { GuideWords } from '../layout/layout-model.js';
import { ENTITY_KIND_WORDS } from './kind-words.js';

/** What a layout writes beside the picture, in the language of the page. */
export function guideWords(): GuideWords {
  const kinds = ENTITY_KINDS.map((kind) => [kind, ENTITY_KIND_WORDS[kind].many]);
  return {
    kinds: Object.fromEntries(kinds) as GuideWords['kinds'],
    noGroup: i18n.t('layouts:noGroup'),
    group: i18n.t('layouts:group', { group: '%' }),
    before: i18n.t('layouts:before', { day: '%' }),
    after: i18n.t('layouts:after', { day: '%' }),
    locale: currentLocale(),
  };
}
