import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
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

function toRows({ declared, assumed }: CoverageNote): Row[] {
  return [
    ...declared.map(({ subject, channel, from, until, origin }) => ({
      subject: subject === '*' ? 'everybody' : subject,
      channel,
      from: formatSpan(from),
      until: formatSpan(until),
      by: origin ?? 'declared',
    })),
    ...assumed.map(({ file, channel, from, until }) => ({
      subject: `whoever is in ${file}`,
      channel,
      from,
      until,
      by: 'assumed from the times in the file',
    })),
  ];
}

export function CoverageTable({ coverage }: { readonly coverage: CoverageNote }) {
  const [shown, setShown] = useState(PAGE);
  const rows = toRows(coverage);
  if (rows.length === 0) {
    return <Text size="sm">No file says it, and none has times to assume it from.</Text>;
  }
  return (
    <>
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Observed</Table.Th>
            <Table.Th>Through</Table.Th>
            <Table.Th>From</Table.Th>
            <Table.Th>Until</Table.Th>
            <Table.Th>By</Table.Th>
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
          Show all {formatCount(rows.length)}
        </Button>
      )}
    </>
  );
}
