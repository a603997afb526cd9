import { Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CATALOGUE, type MeasureId } from '../../../server/analysis/catalogue.js';
import { MEASURE_DEFINITIONS, MEASURE_SCALES, MEASURE_WORDS } from '../../words/measure-words.js';

/** Every measure of the program in one sentence, with its source and scale. */
export function MeasuresPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['help', 'common']);
  return (
    <Modal
      opened
      onClose={onClose}
      size={920}
      title={t('measures')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('measuresIntro')}
      </Text>
      <Table fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('measures')}</Table.Th>
            <Table.Th>{t('scale')}</Table.Th>
            <Table.Th>{t('defined')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(Object.keys(CATALOGUE) as MeasureId[]).map((id) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" style={{ verticalAlign: 'top', minWidth: 280 }}>
                {MEASURE_WORDS[id]}
                <Text size="sm" fw={400}>
                  {MEASURE_DEFINITIONS[id]}
                </Text>
              </Table.Th>
              <Table.Td>{MEASURE_SCALES[id]}</Table.Td>
              <Table.Td>{CATALOGUE[id].source}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
