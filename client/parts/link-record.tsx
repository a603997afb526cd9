import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatSpan } from '../../server/contract/format-span.js';
import type { Link } from '../../server/contract/network.js';
import type { SourceView } from '../../server/contract/views.js';
import { formatAmounts } from '../words/format.js';
import { LINK_KIND_WORDS } from '../words/kind-words.js';
import { GradeChip } from './grade-chip.js';
import classes from './link-record.module.css';
import { RecordSource } from './record-source.js';

interface Props {
  readonly link: Link;
  readonly sources: readonly SourceView[];
  /** Names of its two ends. */
  readonly nameOf: (id: string) => string;
}

/** One recorded link: who, what, when, how much, and each record that says so. */
export function LinkRecord({ link, sources, nameOf }: Props) {
  const { t } = useTranslation('parts');
  const { kind, source, target, time, amount, currency } = link;
  const facts = [
    time ? formatSpan(time) : t('noTime'),
    amount === undefined ? null : formatAmounts({ [currency ?? '']: amount }),
  ];
  return (
    <div className={classes['record']}>
      <Text size="sm">
        {nameOf(source)} <b>{LINK_KIND_WORDS[kind].out}</b> {nameOf(target)}
      </Text>
      <Text size="xs" className="figures">
        {facts.filter((fact) => fact !== null).join(' · ')}
      </Text>
      <Stack gap={4} mt={4}>
        {link.statements.map(({ provenance }) => (
          <Group
            key={`${provenance.source}-${provenance.row}`}
            gap={6}
            wrap="nowrap"
            align="flex-start"
          >
            <GradeChip grade={provenance.grade} />
            <RecordSource record={provenance} sources={sources} />
          </Group>
        ))}
      </Stack>
    </div>
  );
}
