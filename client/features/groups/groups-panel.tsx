import { Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { i18n } from '../../i18n/i18n.js';
import { useExplore } from '../../hooks/explore-context.js';
import { MeasureHelp } from '../../parts/measure-help.js';
import { EmptyPanel } from '../../parts/state-panels.js';
import { LISTED_SIZE, shownResolution } from '../../state/at-level.js';
import { formatDecimals } from '../../words/format.js';
import { GroupRow } from './group-row.js';
import { LevelChoice } from './level-choice.js';
import { StructureNote } from './structure-note.js';

const PAGE = 30;

/** How sure the search is of its groups, where the run asked other seeds. */
function describeSearch({ consensus, stability }: AnalysisResult['communities']): string {
  return [
    ...(consensus
      ? [
          i18n.t(consensus.settled ? 'groups:agreed' : 'groups:notAgreed', {
            seeds: consensus.divisions,
          }),
        ]
      : []),
    ...(stability
      ? [
          i18n.t('groups:stability', {
            ...{ runs: stability.runs, same: stability.same },
            variation: formatDecimals(stability.variation),
          }),
        ]
      : []),
  ].join(' ');
}

/** Densely linked groups of the run, the largest first. */
export function GroupsPanel({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('groups');
  const { result, levelled, level, run, looks, state } = useExplore();
  const [open, setOpen] = useState<number | null>(null);
  const communities = levelled?.communities;
  const groups = (communities?.items ?? []).filter(({ size }) => size >= LISTED_SIZE);
  const small = (communities?.items.length ?? 0) - groups.length;
  const selectedGroup = state.selected === null ? null : (looks.get(state.selected)?.group ?? null);
  const shown = open ?? selectedGroup;
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">{t('title')}</h2>
      {children}
      {result && levelled && communities && (
        <>
          <StructureNote {...result} />
          <LevelChoice result={result} shown={shownResolution(result, level)} />
          <div>
            <Group gap={2} fz="xs" c="dimmed">
              {t('found', {
                total: groups.length,
                modularity: formatDecimals(communities.modularity),
              })}
              <MeasureHelp measure="modularity" />
            </Group>
            <Text size="xs" c="dimmed">
              {describeSearch(result.communities)} {t('caution')}
            </Text>
          </div>
          <Stack gap={4}>
            {groups.slice(0, PAGE).map((group) => (
              <GroupRow
                key={group.id}
                group={group}
                run={result.run.id}
                resolution={shownResolution(result, level)}
                entities={levelled.entities}
                isOpen={shown === group.id}
                onToggle={() => setOpen(shown === group.id ? -1 : group.id)}
              />
            ))}
          </Stack>
          {small > 0 && (
            <Text size="xs" c="dimmed">
              {t('small', { total: small })}
            </Text>
          )}
        </>
      )}
      {!result && run === null && (
        <EmptyPanel title={t('noneTitle')}>
          <Text size="sm" c="dimmed">
            {t('none')}
          </Text>
        </EmptyPanel>
      )}
    </Stack>
  );
}
