import { Table, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DisruptionResult } from '../../../server/contract/disruption.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { formatCount, formatMeasure } from '../../words/format.js';
import classes from './disruption.module.css';

/** The steps, each with what is left after it; a row leads to the entity on the graph. */
export function RemovalSteps({ result }: { readonly result: DisruptionResult }) {
  const { t } = useTranslation('disruption');
  const { state } = useExplore();
  const { add } = useAddEntities();
  return (
    <Table fz="sm" verticalSpacing={4} horizontalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('removed')}</Table.Th>
          <Table.Th ta="right">
            <abbr title={t('largestMeans')}>{t('largest')}</abbr>
          </Table.Th>
          <Table.Th ta="right">
            <abbr title={t('efficiencyMeans')}>{t('efficiency')}</abbr>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          <Table.Td c="dimmed">{t('nobody')}</Table.Td>
          <Table.Td ta="right">{formatCount(result.before.largestComponent)}</Table.Td>
          <Table.Td ta="right">{formatMeasure(result.before.efficiency)}</Table.Td>
        </Table.Tr>
        {result.steps.map(({ step, entity, tied, lostFunctions, ...left }) => (
          <Table.Tr key={step}>
            <Table.Td>
              <UnstyledButton
                className={classes['name']}
                fz="sm"
                aria-pressed={entity.id === state.selected}
                onClick={() => void add(entity.id, entity.name)}
              >
                {step}. {entity.name}
              </UnstyledButton>
              {tied.count > 0 && (
                <Text size="xs" c="dimmed">
                  {t('tied', { others: formatCount(tied.count) })}
                </Text>
              )}
              {lostFunctions.length > 0 && (
                <Text size="xs" c="dimmed">
                  {t('lostFunctions', { functions: lostFunctions.join(', ') })}
                </Text>
              )}
            </Table.Td>
            <Table.Td ta="right">{formatCount(left.largestComponent)}</Table.Td>
            <Table.Td ta="right">{formatMeasure(left.efficiency)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
