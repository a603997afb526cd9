import { SOURCE_KINDS } from '../../server/contract/source.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';

/** What a file of each kind holds, as a heading. */
export const SOURCE_KIND_WORDS = perKey(SOURCE_KINDS, (kind) => i18n.t(`words:file_${kind}`));
