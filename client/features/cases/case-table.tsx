import { ActionIcon, Anchor, Badge, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../server/contract/views.js';
import { formatCount, formatMoment } from '../../words/format.js';
import { DeleteCase } from './delete-case.js';

/** All cases with what they hold. */
export function CaseTable({ cases }: { readonly cases: readonly CaseView[] }) {
  const { t } = useTranslation('cases');
  const [doomed, setDoomed] = useState<CaseView | null>(null);
  return (
    <>
      <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover fz="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('case')}</Table.Th>
            <Table.Th ta="right">{t('entities')}</Table.Th>
            <Table.Th ta="right">{t('links')}</Table.Th>
            <Table.Th ta="right">{t('sources')}</Table.Th>
            <Table.Th>{t('created')}</Table.Th>
            <Table.Th w={48} aria-label={t('delete')} />
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
                      {t('cutOff')}
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
                  aria-label={t('deleteNamed', { name: each.name })}
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
