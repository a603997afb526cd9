import { Text } from '@mantine/core';
import type { Provenance } from '../../server/contract/statement.js';
import type { SourceView } from '../../server/contract/views.js';

interface Props {
  readonly record: Provenance;
  readonly sources: readonly SourceView[];
}

/** Where a record stands: file and row, what it cites, and who knew it first. */
export function RecordSource({ record, sources }: Props) {
  const file =
    sources.find(({ number }) => number === record.source)?.file ?? `source ${record.source}`;
  const parts = [
    `${file}, row ${record.row}`,
    record.sourceRef,
    record.origin === undefined ? undefined : `origin ${record.origin}`,
    record.derivedFrom === undefined ? undefined : `repeats ${record.derivedFrom}`,
    record.handling === undefined ? undefined : `handling ${record.handling}`,
  ];
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {parts.filter((part) => part !== undefined).join(' · ')}
      {record.notes !== undefined && (
        <Text span size="xs" fs="italic">
          {' '}
          “{record.notes}”
        </Text>
      )}
    </Text>
  );
}
