import { Anchor, Badge, Group, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../server/contract/import-report.js';
import { addressOf } from '../../api.js';
import { formatCount, formatDuration } from '../../words/format.js';
import { SOURCE_KIND_WORDS } from '../../words/source-kind-words.js';
import { warningWords } from '../../words/server-words.js';

interface Props {
  readonly job: string;
  readonly report: ImportReport;
  readonly hasRejects: boolean;
}

/** How an import went, in numbers that add up, with what was odd. */
export function ImportReportView({ job, report, hasRejects }: Props) {
  const { t } = useTranslation('import');
  const { entities, links, rows, rejectedRows, warnings, files, dryRun, durationMs } = report;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text fw={600}>
          {t('summary', {
            count: rows,
            time: formatDuration(durationMs),
            rejected: formatCount(rejectedRows),
          })}
        </Text>
        {dryRun && <Badge color="gray">{t('dryRunBadge')}</Badge>}
      </Group>
      <Table fz="sm" w="fit-content" horizontalSpacing="lg">
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th ta="right">{t('createdColumn')}</Table.Th>
            <Table.Th ta="right">{t('updatedColumn')}</Table.Th>
            <Table.Th ta="right">{t('unchangedColumn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(
            [
              [t('entities'), entities],
              [t('links'), links],
            ] as const
          ).map(([title, tally]) => (
            <Table.Tr key={title}>
              <Table.Th scope="row">{title}</Table.Th>
              <Table.Td ta="right">{formatCount(tally.created)}</Table.Td>
              <Table.Td ta="right">{formatCount(tally.updated)}</Table.Td>
              <Table.Td ta="right">{formatCount(tally.unchanged)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hasRejects && (
        <Anchor
          href={addressOf('getRejects', { params: { job } })}
          download
          size="sm"
          w="fit-content"
        >
          <IconDownload size={14} style={{ verticalAlign: '-2px' }} aria-hidden /> {t('rejects')}
        </Anchor>
      )}
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th>{t('kind')}</Table.Th>
            <Table.Th ta="right">{t('rows')}</Table.Th>
            <Table.Th ta="right">{t('rejected')}</Table.Th>
            <Table.Th ta="right">{t('warnings')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={`${file.file}-${file.sha256}`}>
              <Table.Td>{file.file}</Table.Td>
              <Table.Td>{SOURCE_KIND_WORDS[file.kind]}</Table.Td>
              <Table.Td ta="right">{formatCount(file.rows)}</Table.Td>
              <Table.Td ta="right">{formatCount(file.rejectedRows)}</Table.Td>
              <Table.Td ta="right">{formatCount(file.warnings)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {warnings.map(({ code, count, examples }) => (
        <div key={code}>
          <Text size="sm" fw={500}>
            {t('times', { what: warningWords(code), count })}
          </Text>
          {examples.map((example) => (
            <Text key={example} size="xs" c="dimmed" lang="en">
              {example}
            </Text>
          ))}
        </div>
      ))}
    </Stack>
  );
}
