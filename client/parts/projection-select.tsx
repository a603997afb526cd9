import { Select } from '@mantine/core';
import type { Projection } from '../../server/contract/results.js';
import { PROJECTION_WORDS } from '../words/run-words.js';

/** In the order in which people mostly need them. */
const CHOICES: readonly Projection[] = ['actors', 'links', 'shared'];

const HELP: Readonly<Record<Projection, string>> = {
  actors: 'Phones and accounts are folded into their dated holders: for people.',
  links: 'Everything as it stands in the records, phones and accounts too.',
  shared: 'People who had the same phone, account, company, place, vehicle, document or event.',
};

interface Props {
  readonly value: Projection;
  readonly onChange: (projection: Projection) => void;
}

/** What is a node and what a link of the network to be measured. */
export function ProjectionSelect({ value, onChange }: Props) {
  return (
    <Select
      label="What is linked to what"
      description={HELP[value]}
      value={value}
      data={CHOICES.map((each) => ({ value: each, label: PROJECTION_WORDS[each] }))}
      onChange={(chosen) => {
        if (chosen) onChange(chosen);
      }}
    />
  );
}
