import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPin, IconPinnedOff, IconRoute2, IconTrash } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { EntityKind } from '../../../server/contract/entity.js';
import { describeError } from '../../api-error.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EXPAND_LIMIT, EXPAND_REST, useAddEntities } from '../../hooks/use-add-entities.js';
import { removeSpots, setPinned } from '../../state/picture.js';
import { GroupActs } from './group-acts.js';
import { countOf, formatCount } from '../../words/format.js';

const EXPAND_WORDS =
  'Draws the neighbours with most of the links that the filters of kind, time and grade admit.';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly neighbours: number;
}

/** What can be done with the selected entity. */
export function EntityActs({ id, name, kind, neighbours }: Props) {
  const { caseName, picture, act } = useExplore();
  const { expand, add } = useAddEntities();
  const navigate = useNavigate();
  const grow = useMutation({
    mutationFn: async (limit: number) => ({ ...(await expand(id, name, limit)), of: id }),
  });
  const grown = grow.data?.of === id ? grow.data : null;
  const spot = picture.spots.get(id);
  const first = Math.min(EXPAND_LIMIT, neighbours);
  const rest = grown ? grown.view.total - grown.view.shown : 0;
  return (
    <Stack gap={6}>
      <Group gap={8}>
        {spot ? (
          <Button
            loading={grow.isPending}
            disabled={neighbours === 0}
            title={EXPAND_WORDS}
            onClick={() => grow.mutate(EXPAND_LIMIT)}
          >
            Expand (
            {neighbours > first
              ? `${first} of ${formatCount(neighbours)}`
              : formatCount(neighbours)}
            )
          </Button>
        ) : (
          <Button onClick={() => void add(id, name)}>Put on the graph</Button>
        )}
        <Button
          variant="default"
          leftSection={<IconRoute2 size={14} />}
          onClick={() =>
            void navigate(`/cases/${encodeURIComponent(caseName)}/paths`, {
              state: { from: { id, name, kind } },
            })
          }
        >
          Path to…
        </Button>
        {spot && (
          <>
            <Button
              variant="default"
              leftSection={spot.pinned ? <IconPinnedOff size={14} /> : <IconPin size={14} />}
              onClick={() =>
                act(`${spot.pinned ? 'Unpin' : 'Pin'} ${name}`, (now) =>
                  setPinned(now, id, !spot.pinned),
                )
              }
            >
              {spot.pinned ? 'Unpin' : 'Pin'}
            </Button>
            <Button
              variant="default"
              leftSection={<IconTrash size={14} />}
              onClick={() => act(`Remove ${name}`, (now) => removeSpots(now, new Set([id])))}
            >
              Remove from graph
            </Button>
          </>
        )}
      </Group>
      {spot && <GroupActs id={id} name={name} kind={kind} />}
      {grow.error && <Text size="xs">{describeError(grow.error)}</Text>}
      {grown && (
        <Text size="xs" c="dimmed" role="status">
          {formatCount(grown.view.shown)} of {countOf(grown.view.total, 'neighbour', 'neighbours')}{' '}
          by number of links; {formatCount(grown.added)} came onto the graph.{' '}
          {rest > 0 && (
            <Button variant="subtle" size="compact-xs" onClick={() => grow.mutate(EXPAND_REST)}>
              Show the rest
            </Button>
          )}
        </Text>
      )}
    </Stack>
  );
}
