import { Anchor, Button, Select, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ENTITY_KINDS, type EntityKind } from '../../../server/contract/entity.js';
import { BROKER_ROLES, type BrokerRole } from '../../../server/contract/further-measures.js';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { i18n } from '../../i18n/i18n.js';
import { BesideHelp } from '../../parts/beside-help.js';
import { EmptyPanel } from '../../parts/state-panels.js';
import { type MeasureId, SIZE_MEASURES } from '../../state/node-look.js';
import { isRole, rankEntities } from '../../state/rank-entities.js';
import { formatCount, formatMeasure } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { MEASURE_DEFINITIONS, MEASURE_SCALES, MEASURE_WORDS } from '../../words/measure-words.js';
import { PARTITION_WORDS } from '../../words/partition-words.js';
import classes from './ranking.module.css';

const PAGE = 50;

/** By whose groups roles are told, and of how many nothing is. */
function describePartition({ run, partition }: AnalysisResult): string {
  const by = PARTITION_WORDS[run.parameters.partition ?? 'community'];
  if (!partition) return i18n.t('ranking:groupsBy', { by });
  const { without, placed } = partition;
  return i18n.t('ranking:withoutGroup', {
    by,
    without: formatCount(without),
    total: formatCount(without + placed),
  });
}

/** Entities of one kind by a measure of the run; a row leads to the entity on the graph. */
export function RankingPanel({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('ranking');
  const { caseName, positions: result, positionsRun, state, picture } = useExplore();
  const { add } = useAddEntities();
  const [kind, setKind] = useState<EntityKind>('person');
  const [chosen, setMeasure] = useState<MeasureId | BrokerRole>('betweenness');
  const [shown, setShown] = useState(PAGE);
  const kinds = ENTITY_KINDS.filter((each) =>
    result?.entities.some((entity) => entity.kind === each),
  );
  const roles = BROKER_ROLES.filter((role) => result?.run.parameters.measures?.includes(role));
  const measures = [...SIZE_MEASURES, ...roles];
  // Another run may tell no roles.
  const measure = measures.includes(chosen) ? chosen : 'betweenness';
  const rankKind = (next: EntityKind) => {
    setKind(next);
    setShown(PAGE);
  };
  const ofRanking = { group: 'Look', words: t('rankWords') } as const;
  useCommands([
    ...(result ? kinds : []).map((each) => ({
      ...{ ...ofRanking, id: `ranking.kind ${each}` },
      title: t('rank', { kinds: ENTITY_KIND_WORDS[each].many.toLowerCase() }),
      cannot: each === kind ? t('rankedSo') : undefined,
      run: () => rankKind(each),
    })),
    ...(result ? measures : []).map((each) => ({
      ...{ ...ofRanking, id: `ranking.measure ${each}` },
      title: t('rankBy', { measure: MEASURE_WORDS[each].toLowerCase() }),
      cannot: each === measure ? t('rankedSo') : undefined,
      run: () => setMeasure(each),
    })),
  ]);
  const ranked = result ? rankEntities(result.entities, kind, measure) : [];
  const withheld =
    result?.entities.filter((each) => each.kind === kind && each.isProtected).length ?? 0;
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">{t('title')}</h2>
      {children}
      {result && (
        <>
          <Select
            aria-label={t('kind')}
            value={kinds.includes(kind) ? kind : null}
            data={kinds.map((value) => ({ value, label: ENTITY_KIND_WORDS[value].many }))}
            onChange={(value) => {
              if (value) rankKind(value);
            }}
          />
          <BesideHelp measure={measure}>
            <Select
              aria-label={t('measure')}
              value={measure}
              data={measures.map((value) => ({ value, label: MEASURE_WORDS[value] }))}
              onChange={(value) => {
                if (value) setMeasure(value);
              }}
            />
          </BesideHelp>
          <Text size="xs" c="dimmed">
            {MEASURE_DEFINITIONS[measure]} {MEASURE_SCALES[measure]}.
            {isRole(measure) && ` ${describePartition(result)}`}
            {withheld > 0 && ` ${t('withheld', { count: withheld })}`} {t('noIntervals')}{' '}
            <Anchor component={Link} inherit to={`/cases/${encodeURIComponent(caseName)}/brokers`}>
              {t('seeIntervals')}
            </Anchor>
          </Text>
          <Table fz="sm" verticalSpacing={4} horizontalSpacing={4} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={36} ta="right">
                  <abbr title={t('place')}>#</abbr>
                </Table.Th>
                <Table.Th>{ENTITY_KIND_WORDS[kind].many}</Table.Th>
                <Table.Th ta="right">{t('value')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {ranked.slice(0, shown).map(({ entity, place, value }) => (
                <Table.Tr
                  key={entity.id}
                  className={classes['row']}
                  data-selected={entity.id === state.selected || undefined}
                >
                  <Table.Td ta="right" c="dimmed">
                    {place}
                  </Table.Td>
                  <Table.Td>
                    <UnstyledButton
                      className={classes['name']}
                      aria-pressed={entity.id === state.selected}
                      onClick={() => void add(entity.id, entity.name)}
                    >
                      {entity.name}
                      {!picture.spots.has(entity.id) && (
                        <Text span size="xs" c="dimmed">
                          {' '}
                          · {t('notDrawn')}
                        </Text>
                      )}
                    </UnstyledButton>
                  </Table.Td>
                  <Table.Td ta="right">{formatMeasure(value)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {ranked.length > shown && (
            <Button variant="subtle" onClick={() => setShown(shown + 4 * PAGE)}>
              {t('showMore', { total: formatCount(ranked.length) })}
            </Button>
          )}
        </>
      )}
      {!result && positionsRun === null && (
        <EmptyPanel title={t('noneTitle')}>
          <Text size="sm" c="dimmed">
            {t('none')}
          </Text>
        </EmptyPanel>
      )}
    </Stack>
  );
}
