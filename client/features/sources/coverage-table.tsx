import { Button, Table, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSpan } from '../../../server/contract/format-span.js';
import type { CoverageNote } from '../../../server/contract/source.js';
import { formatCount } from '../../words/format.js';

const PAGE = 25;

interface Row {
  readonly subject: string;
  readonly channel: string;
  readonly from: string;
  readonly until: string;
  readonly by: string;
}

function toRows({ declared, assumed }: CoverageNote, t: TFunction<'sources'>): Row[] {
  return [
    ...declared.map(({ subject, channel, from, until, origin }) => ({
      subject: subject === '*' ? t('everybody') : subject,
      channel,
      from: formatSpan(from),
      until: formatSpan(until),
      by: origin ?? t('declared'),
    })),
    ...assumed.map(({ file, channel, from, until }) => ({
      subject: t('whoeverIn', { file }),
      channel,
      from,
      until,
      by: t('assumed'),
    })),
  ];
}

export function CoverageTable({ coverage }: { readonly coverage: CoverageNote }) {
  const { t } = useTranslation('sources');
  const [shown, setShown] = useState(PAGE);
  const rows = toRows(coverage, t);
  if (rows.length === 0) {
    return <Text size="sm">{t('noCoverage')}</Text>;
  }
  return (
    <>
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('subject')}</Table.Th>
            <Table.Th>{t('channel')}</Table.Th>
            <Table.Th>{t('from')}</Table.Th>
            <Table.Th>{t('until')}</Table.Th>
            <Table.Th>{t('by')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, shown).map((row, index) => (
            <Table.Tr key={index}>
              <Table.Td>{row.subject}</Table.Td>
              <Table.Td>{row.channel}</Table.Td>
              <Table.Td>{row.from}</Table.Td>
              <Table.Td>{row.until}</Table.Td>
              <Table.Td>{row.by}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > shown && (
        <Button variant="subtle" mt="sm" onClick={() => setShown(rows.length)}>
          {t('showAll', { total: formatCount(rows.length) })}
        </Button>
      )}
    </>
  );
}
