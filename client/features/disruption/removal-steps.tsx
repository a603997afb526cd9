import { Table, Text, UnstyledButton } from '@mantine/core';
import type { DisruptionResult } from '../../../server/contract/disruption.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { formatCount, formatMeasure } from '../../words/format.js';
import classes from './disruption.module.css';

/** The steps, each with what is left after it; a row leads to the entity on the graph. */
export function RemovalSteps({ result }: { readonly result: DisruptionResult }) {
  const { state } = useExplore();
  const { add } = useAddEntities();
  return (
    <Table fz="sm" verticalSpacing={4} horizontalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Removed</Table.Th>
          <Table.Th ta="right">
            <abbr title="Entities in the largest component of what is left">Largest</abbr>
          </Table.Th>
          <Table.Th ta="right">
            <abbr title="Global efficiency of what is left">Efficiency</abbr>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          <Table.Td c="dimmed">nobody</Table.Td>
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
                  {formatCount(tied.count)} others tied; the smallest id was taken
                </Text>
              )}
              {lostFunctions.length > 0 && (
                <Text size="xs" c="dimmed">
                  Nobody is left as {lostFunctions.join(', ')}
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
