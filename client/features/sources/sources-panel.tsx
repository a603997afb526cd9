import { Badge, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { formatBytes, formatDay, formatMoment } from '../../words/format.js';
import { SOURCE_KIND_WORDS } from '../../words/source-kind-words.js';
import { CoverageTable } from './coverage-table.js';

const HASH = 'SHA-256';

/** The files of a case: what every record leads back to. */
export function SourcesPanel({ caseName }: { readonly caseName: string }) {
  const { t } = useTranslation('sources');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: caseKeys.sources(caseName),
    queryFn: ({ signal }) => call('listSources', { params: { case: caseName } }, { signal }),
  });
  if (isPending) return <LoadingPanel what={t('reading')} />;
  if (error && !data) {
    return <ErrorPanel title={t('failed')} error={error} onRetry={() => void refetch()} />;
  }
  const { sources, coverage } = data;
  if (sources.length === 0) {
    return (
      <EmptyPanel title={t('emptyTitle')}>
        <Text size="sm" c="dimmed">
          {t('empty')}
        </Text>
      </EmptyPanel>
    );
  }
  return (
    <Stack gap="lg">
      <Table fz="sm" highlightOnHover horizontalSpacing={12}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">{t('number')}</Table.Th>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th>{t('kind')}</Table.Th>
            <Table.Th ta="right">{t('size')}</Table.Th>
            <Table.Th>{t('times')}</Table.Th>
            <Table.Th>{t('imported')}</Table.Th>
            <Table.Th>{HASH}</Table.Th>
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
                    {t('cutOff')}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>{SOURCE_KIND_WORDS[source.kind]}</Table.Td>
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
          {t('observed')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('silence')}
        </Text>
        <CoverageTable coverage={coverage} />
      </div>
    </Stack>
  );
}
