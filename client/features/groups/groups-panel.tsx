import { Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import { EmptyPanel } from '../../parts/state-panels.js';
import { formatCount } from '../../words/format.js';
import { GroupRow } from './group-row.js';

const PAGE = 30;
/** Smaller ones are pairs and single entities. */
const MIN_SIZE = 3;

/** Densely linked groups of the run, the largest first. */
export function GroupsPanel({ children }: { readonly children: ReactNode }) {
  const { result, run, looks, state } = useExplore();
  const [open, setOpen] = useState<number | null>(null);
  const groups = (result?.communities.items ?? []).filter(({ size }) => size >= MIN_SIZE);
  const small = (result?.communities.items.length ?? 0) - groups.length;
  const selectedGroup = state.selected === null ? null : (looks.get(state.selected)?.group ?? null);
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">Densely linked groups in the records</h2>
      {children}
      {result && (
        <>
          <Group gap={4}>
            <Text size="xs" c="dimmed">
              {formatCount(result.communities.count)} groups, modularity{' '}
              {result.communities.modularity.toFixed(2)} (0 = no more than chance). A group says
              that its members are often linked in the records, nothing about what they did.
            </Text>
          </Group>
          <Stack gap={4}>
            {groups.slice(0, PAGE).map((group) => (
              <GroupRow
                key={group.id}
                group={group}
                entities={result.entities}
                isOpen={(open ?? selectedGroup) === group.id}
                onToggle={() => setOpen((open ?? selectedGroup) === group.id ? -1 : group.id)}
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
