import type { Partition } from '../../server/contract/further-measures.js';

/** Whose groups broker roles are told by. */
export const PARTITION_WORDS: Readonly<Record<Partition, string>> = {
  community: 'the groups of the analysis',
  organisation: 'organisations',
  country: 'countries',
  stage: 'stages of the crime script',
};
