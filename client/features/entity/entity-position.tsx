import { Group, Stack, Table, Text } from '@mantine/core';
import { CATALOGUE } from '../../../server/analysis/catalogue.js';
import { useExplore } from '../../hooks/explore-context.js';
import { MeasureHelp } from '../../parts/measure-help.js';
import type { MeasureId } from '../../state/node-look.js';
import { formatMeasure } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { describeParameters } from '../../words/run-words.js';

const SHOWN: readonly MeasureId[] = ['betweenness', 'degree', 'core'];

/** Where an entity stands among its kind in the chosen run; protected persons stand in no ranking. */
export function EntityPosition({
  id,
  isProtected,
}: {
  readonly id: string;
  readonly isProtected: boolean;
}) {
  const { positions: result } = useExplore();
  const own = result?.entities.find((each) => each.id === id);
  if (!result || own?.rankInKind === undefined || isProtected) return null;
  const among = result.entities.filter(
    ({ kind, isProtected: unranked }) => kind === own.kind && unranked !== true,
  ).length;
  return (
    <Stack gap={4}>
      <h3 className="section-title">Position in the recorded data</h3>
      <Table fz="sm" withRowBorders={false} verticalSpacing={2} horizontalSpacing={0}>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>
              <Group gap={2} wrap="nowrap">
                Place by betweenness
                <MeasureHelp measure="rankInKind" />
              </Group>
            </Table.Td>
            <Table.Td ta="right">
              {own.rankInKind} of {among} {ENTITY_KIND_WORDS[own.kind].many.toLowerCase()}
            </Table.Td>
          </Table.Tr>
          {SHOWN.map((measure) => (
            <Table.Tr key={measure}>
              <Table.Td>
                <Group gap={2} wrap="nowrap">
                  {CATALOGUE[measure].title}
                  <MeasureHelp measure={measure} />
                </Group>
              </Table.Td>
              <Table.Td ta="right">{formatMeasure(own[measure])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {describeParameters(result.run.parameters)}. Who is watched more is recorded more: a place
        is no finding about a person.
      </Text>
    </Stack>
  );
}
