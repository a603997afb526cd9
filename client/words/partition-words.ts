import { PARTITIONS, type Partition } from '../../server/contract/further-measures.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';

/** Whose groups broker roles are told by. */
export const PARTITION_WORDS = perKey<Partition>(PARTITIONS, (partition) =>
  i18n.t(`words:partition_${partition}`),
);
