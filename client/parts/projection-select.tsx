import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Projection } from '../../server/contract/results.js';
import { PROJECTION_WORDS } from '../words/run-words.js';

/** In the order in which people mostly need them. */
const CHOICES: readonly Projection[] = ['actors', 'links', 'shared'];

interface Props {
  readonly value: Projection;
  readonly onChange: (projection: Projection) => void;
}

/** What is a node and what a link of the network to be measured. */
export function ProjectionSelect({ value, onChange }: Props) {
  const { t } = useTranslation('parts');
  return (
    <Select
      label={t('whatLinked')}
      description={t(`projectionHelp_${value}`)}
      value={value}
      data={CHOICES.map((each) => ({ value: each, label: PROJECTION_WORDS[each] }))}
      onChange={(chosen) => {
        if (chosen) onChange(chosen);
      }}
    />
  );
}
