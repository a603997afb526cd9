import { PARTITIONS, type Partition } from '../../server/contract/further-measures.js';
import { i18n } from '../i18n/i18n.js';

/** Whose groups broker roles are told by. */
export const PARTITION_WORDS = Object.defineProperties(
  {},
  Object.fromEntries(
    PARTITIONS.map((partition) => [
      partition,
      { enumerable: true, get: () => i18n.t(`words:partition_${partition}`) },
    ]),
  ),
) as Readonly<Record<Partition, string>>;
