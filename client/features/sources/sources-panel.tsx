import { Badge, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { formatBytes, formatDay, formatMoment } from '../../words/format.js';
import { propertyWords } from '../../words/value-words.js';
import { CoverageTable } from './coverage-table.js';

/** The files of a case: what every record leads back to. */
export function SourcesPanel({ caseName }: { readonly caseName: string }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: caseKeys.sources(caseName),
    queryFn: ({ signal }) => call('listSources', { params: { case: caseName } }, { signal }),
  });
  if (isPending) return <LoadingPanel what="Reading the list of files" />;
  if (error && !data) {
    return (
      <ErrorPanel
        title="The files could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    );
  }
  const { sources, coverage } = data;
  if (sources.length === 0) {
    return (
      <EmptyPanel title="Nothing has been imported into this case">
        <Text size="sm" c="dimmed">
          Drop files anywhere on this page, or choose them above. People, phones, calls, payments
          and more are recognised by the file’s name and columns.
        </Text>
      </EmptyPanel>
    );
  }
  return (
    <Stack gap="lg">
      <Table fz="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">No.</Table.Th>
            <Table.Th>File</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th ta="right">Size</Table.Th>
            <Table.Th>Times in it</Table.Th>
            <Table.Th>Imported</Table.Th>
            <Table.Th>SHA-256</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((source) => (
            <Table.Tr key={source.number}>
              <Table.Td ta="right">{source.number}</Table.Td>
              <Table.Td>
                {source.fileName}{' '}
                {!source.complete && (
                  <Badge color="orange" variant="outline" size="sm">
                    import was cut off: import it again
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>{propertyWords(source.kind)}</Table.Td>
              <Table.Td ta="right">{formatBytes(source.bytes)}</Table.Td>
              <Table.Td>
                {source.firstMs === undefined
                  ? '–'
                  : `${formatDay(source.firstMs)} – ${formatDay(source.lastMs ?? source.firstMs)}`}
              </Table.Td>
              <Table.Td>
                {formatMoment(source.importedAt)} · {source.importedBy}
              </Table.Td>
              <Table.Td>
                <Text span size="xs" ff="monospace" title={source.sha256}>
                  {source.sha256.slice(0, 12)}…
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <div>
        <Title order={2} size="h5">
          Who was observed, when
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          Silence outside these windows means nothing: nobody looked.
        </Text>
        <CoverageTable coverage={coverage} />
      </div>
    </Stack>
  );
}
