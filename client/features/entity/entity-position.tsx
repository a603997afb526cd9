import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { MeasureHelp } from '../../parts/measure-help.js';
import type { MeasureId } from '../../state/node-look.js';
import { formatMeasure } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { MEASURE_WORDS } from '../../words/measure-words.js';
import { describeParameters } from '../../words/run-words.js';
import classes from './entity.module.css';

const SHOWN: readonly MeasureId[] = ['betweenness', 'degree', 'core'];

/** Where an entity stands among its kind in the chosen run; protected persons stand in no ranking. */
export function EntityPosition({
  id,
  isProtected,
}: {
  readonly id: string;
  readonly isProtected: boolean;
}) {
  const { t } = useTranslation('entity');
  const { positions: result } = useExplore();
  const own = result?.entities.find((each) => each.id === id);
  if (!result || own?.rankInKind === undefined || isProtected) return null;
  const among = result.entities.filter(
    ({ kind, isProtected: unranked }) => kind === own.kind && unranked !== true,
  ).length;
  return (
    <Stack gap={4}>
      <h3 className="section-title">{t('position')}</h3>
      <Table fz="sm" withRowBorders={false} verticalSpacing={2} horizontalSpacing={0}>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>
              {t('place')} <MeasureHelp measure="rankInKind" />
            </Table.Td>
            <Table.Td ta="right" className={classes['figure'] ?? ''}>
              {t('rankOf', {
                ...{ rank: own.rankInKind, total: among },
                kinds: ENTITY_KIND_WORDS[own.kind].many.toLowerCase(),
              })}
            </Table.Td>
          </Table.Tr>
          {SHOWN.map((measure) => (
            <Table.Tr key={measure}>
              <Table.Td>
                {MEASURE_WORDS[measure]} <MeasureHelp measure={measure} />
              </Table.Td>
              <Table.Td ta="right" className={classes['figure'] ?? ''}>
                {formatMeasure(own[measure])}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {t('caution', { parameters: describeParameters(result.run.parameters) })}
      </Text>
    </Stack>
  );
}
