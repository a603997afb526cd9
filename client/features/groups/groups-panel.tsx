import { Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { useExplore } from '../../hooks/explore-context.js';
import { MeasureHelp } from '../../parts/measure-help.js';
import { EmptyPanel } from '../../parts/state-panels.js';
import { LISTED_SIZE, shownResolution } from '../../state/at-level.js';
import { formatCount } from '../../words/format.js';
import { GroupRow } from './group-row.js';
import { LevelChoice } from './level-choice.js';
import { StructureNote } from './structure-note.js';

const PAGE = 30;

/** How sure the search is of its groups, where the run asked other seeds. */
function describeSearch({ consensus, stability }: AnalysisResult['communities']): string {
  return [
    ...(consensus
      ? [
          consensus.settled
            ? `Groups on which ${consensus.divisions} seeds agree.`
            : `${consensus.divisions} seeds did not quite agree on them.`,
        ]
      : []),
    ...(stability
      ? [
          `Of ${stability.runs} divisions ${stability.same} were the same; variation of information ` +
            `${stability.variation.toFixed(2)} (0 = the same, 1 at most).`,
        ]
      : []),
  ].join(' ');
}

/** Densely linked groups of the run, the largest first. */
export function GroupsPanel({ children }: { readonly children: ReactNode }) {
  const { result, levelled, level, run, looks, state } = useExplore();
  const [open, setOpen] = useState<number | null>(null);
  const communities = levelled?.communities;
  const groups = (communities?.items ?? []).filter(({ size }) => size >= LISTED_SIZE);
  const small = (communities?.items.length ?? 0) - groups.length;
  const selectedGroup = state.selected === null ? null : (looks.get(state.selected)?.group ?? null);
  const shown = open ?? selectedGroup;
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">Densely linked groups in the records</h2>
      {children}
      {result && levelled && communities && (
        <>
          <StructureNote {...result} />
          <LevelChoice result={result} shown={shownResolution(result, level)} />
          <Text size="xs" c="dimmed" component="div">
            {formatCount(groups.length)} groups, modularity {communities.modularity.toFixed(2)}{' '}
            <MeasureHelp measure="modularity" /> {describeSearch(result.communities)} A group says
            that its members are often linked in the records, nothing about what they did.
          </Text>
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
              And {formatCount(small)} with one or two members.
            </Text>
          )}
        </>
      )}
      {!result && run === null && (
        <EmptyPanel title="No analysis is chosen">
          <Text size="sm" c="dimmed">
            Start one above: it finds groups whose members are linked with each other more than with
            others.
          </Text>
        </EmptyPanel>
      )}
    </Stack>
  );
}
