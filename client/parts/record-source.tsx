import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Provenance } from '../../server/contract/statement.js';
import type { SourceView } from '../../server/contract/views.js';

interface Props {
  readonly record: Provenance;
  readonly sources: readonly SourceView[];
}

/** Where a record stands: file and row, what it cites, and who knew it first. */
export function RecordSource({ record, sources }: Props) {
  const { t } = useTranslation(['parts', 'words']);
  const { row, origin, derivedFrom, handling } = record;
  const file =
    sources.find(({ number }) => number === record.source)?.file ??
    t('source', { number: record.source });
  const parts = [
    t('row', { file, row }),
    record.sourceRef,
    origin === undefined ? undefined : t('origin', { origin }),
    derivedFrom === undefined ? undefined : t('repeats', { record: derivedFrom }),
    handling === undefined ? undefined : t('handling', { handling }),
  ];
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {parts.filter((part) => part !== undefined).join(' · ')}
      {record.notes !== undefined && (
        <Text span size="xs" fs="italic">
          {' '}
          {t('words:quoted', { text: record.notes })}
        </Text>
      )}
    </Text>
  );
}
