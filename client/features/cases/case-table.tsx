import { ActionIcon, Anchor, Badge, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../../server/contract/views.js';
import { formatCount, formatMoment } from '../../words/format.js';
import { DeleteCase } from './delete-case.js';

/** All cases with what they hold. */
export function CaseTable({ cases }: { readonly cases: readonly CaseView[] }) {
  const [doomed, setDoomed] = useState<CaseView | null>(null);
  return (
    <>
      <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover fz="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Case</Table.Th>
            <Table.Th ta="right">Entities</Table.Th>
            <Table.Th ta="right">Links</Table.Th>
            <Table.Th ta="right">Sources</Table.Th>
            <Table.Th>Created</Table.Th>
            <Table.Th w={48} aria-label="Delete" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cases.map((each) => (
            <Table.Tr key={each.name}>
              <Table.Td>
                {each.deleting ? (
                  <Text span c="dimmed">
                    {each.name}{' '}
                    <Badge color="gray" size="sm">
                      deletion was cut off: delete again
                    </Badge>
                  </Text>
                ) : (
                  <Anchor component={Link} to={`/cases/${encodeURIComponent(each.name)}`} fw={600}>
                    {each.name}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td ta="right">{formatCount(each.entities)}</Table.Td>
              <Table.Td ta="right">{formatCount(each.links)}</Table.Td>
              <Table.Td ta="right">{formatCount(each.sources)}</Table.Td>
              <Table.Td>
                {formatMoment(each.createdAt)} · {each.createdBy}
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Delete ${each.name}`}
                  onClick={() => setDoomed(each)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {doomed && <DeleteCase doomed={doomed} onClose={() => setDoomed(null)} />}
    </>
  );
}
