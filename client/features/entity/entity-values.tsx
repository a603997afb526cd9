import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../../server/contract/network.js';
import type { Provenance } from '../../../server/contract/statement.js';
import type { SourceView } from '../../../server/contract/views.js';
import { GradeChip } from '../../parts/grade-chip.js';
import { RecordSource } from '../../parts/record-source.js';
import { recordedProperties, type RecordedProperty } from '../../state/value-records.js';
import { countWords } from '../../words/count-words.js';
import { formatValue, propertyWords } from '../../words/value-words.js';
import classes from './entity.module.css';

/** Records shown before the others are asked for. */
const FIRST_RECORDS = 1;

interface RecordsProps {
  readonly records: readonly Provenance[];
  readonly sources: readonly SourceView[];
}

function Records({ records, sources }: RecordsProps) {
  const { t } = useTranslation('entity');
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? records : records.slice(0, FIRST_RECORDS);
  return (
    <Stack gap={2}>
      {shown.map((record) => (
        <Group key={`${record.source}-${record.row}`} gap={6} wrap="nowrap" align="flex-start">
          <GradeChip grade={record.grade} />
          <RecordSource record={record} sources={sources} />
        </Group>
      ))}
      {records.length > FIRST_RECORDS && (
        <UnstyledButton
          className={classes['more']}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('fewer') : t('allRecords', { records: countWords('record', records.length) })}
        </UnstyledButton>
      )}
    </Stack>
  );
}

function Property({
  property: { property, values },
  sources,
}: {
  readonly property: RecordedProperty;
  readonly sources: readonly SourceView[];
}) {
  const { t } = useTranslation('entity');
  const name = propertyWords(property);
  const isDisputed = values.length > 1;
  return (
    <div className={classes['value']}>
      <Text size="xs" c="dimmed">
        {isDisputed ? t('disputed', { property: name }) : name}
      </Text>
      <div className={isDisputed ? classes['disputed'] : undefined}>
        {values.map(({ value, records }) => (
          <div key={JSON.stringify(value)}>
            <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
              {formatValue(value)}
            </Text>
            <Records records={records} sources={sources} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Every value of the entity with its records; values that contradict each other side by side. */
export function EntityValues({
  entity,
  sources,
}: {
  readonly entity: Entity;
  readonly sources: readonly SourceView[];
}) {
  const { t } = useTranslation('entity');
  const properties = recordedProperties(entity);
  if (properties.length === 0) return null;
  return (
    <Stack gap={8}>
      <h3 className="section-title">{t('statements')}</h3>
      {properties.map((each) => (
        <Property key={each.property} property={each} sources={sources} />
      ))}
    </Stack>
  );
}
