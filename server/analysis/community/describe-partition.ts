import type { Partition, PartitionNote } from '../../contract/further-measures.js';

const VALUE_WORDS: Readonly<Record<Exclude<Partition, 'community'>, string>> = {
  organisation: 'organisation',
  country: 'country',
  stage: 'stage of the crime script',
};

/** How far broker roles by recorded values reach, in words. */
export function describePartition(note: PartitionNote): string {
  const { by, groups, placed, without, several, chainsApart } = note;
  const word = by === 'community' ? by : VALUE_WORDS[by];
  const plural = by === 'country' ? 'countries' : word.replace(/^(\w+)/u, '$1s');
  return (
    `Broker roles by ${word}: ${placed} entities of ${groups} different ${plural}; ${without} have none on record ` +
    `and no role, and ${chainsApart} chains through them are set apart. Of ${several} records state several: ` +
    'the one stated most often was taken.'
  );
}
