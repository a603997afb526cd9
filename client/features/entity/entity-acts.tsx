import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  IconAdjustmentsHorizontal,
  IconFold,
  IconPin,
  IconPinnedOff,
  IconRoute2,
  IconTrash,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EntityKind } from '../../../server/contract/entity.js';
import { describeError } from '../../api-error.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { useExpand } from '../../hooks/use-expand.js';
import { ExpandDialog } from '../../parts/expand-dialog.js';
import { ExpandedNote } from '../../parts/expanded-note.js';
import { EXPAND_LIMIT, EXPAND_REST, PLAIN_EXPANSION } from '../../state/expansion.js';
import { hangingOn, joinsOf } from '../../state/joins.js';
import { removeSpots, setPinned } from '../../state/picture.js';
import { GroupActs } from './group-acts.js';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly neighbours: number;
}

/** What can be done with the selected entity. */
export function EntityActs({ id, name, kind, neighbours }: Props) {
  const { t } = useTranslation(['entity', 'steps']);
  const { caseName, picture, ties, act } = useExplore();
  const { add } = useAddEntities();
  const { expand } = useExpand();
  const [isChoosing, setIsChoosing] = useState(false);
  const origin = { ids: [id], name };
  const navigate = useNavigate();
  const grow = useMutation({
    mutationFn: async (limit: number) => ({
      ...(await expand(origin, { ...PLAIN_EXPANSION, limit })),
      of: id,
    }),
  });
  const grown = grow.data?.of === id ? grow.data : null;
  const spot = picture.spots.get(id);
  const first = Math.min(EXPAND_LIMIT, neighbours);
  const hanging = useMemo(
    () =>
      hangingOn(
        joinsOf(
          ties.flatMap(({ a, b }) => [a, b]),
          ties,
        ),
        id,
      ),
    [ties, id],
  );
  return (
    <Stack gap={6}>
      <Group gap={8}>
        {spot ? (
          <Button.Group>
            <Button
              loading={grow.isPending}
              disabled={neighbours === 0}
              title={t('expandHelp')}
              onClick={() => grow.mutate(EXPAND_LIMIT)}
            >
              {t(neighbours > first ? 'expandSome' : 'expandAll', { first, total: neighbours })}
            </Button>
            <Button
              px={6}
              disabled={neighbours === 0}
              aria-label={t('chooseNeighbours')}
              title={t('chooseNeighboursHelp')}
              onClick={() => setIsChoosing(true)}
            >
              <IconAdjustmentsHorizontal size={14} />
            </Button>
          </Button.Group>
        ) : (
          <Button onClick={() => void add(id, name)}>{t('putOnGraph')}</Button>
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
          {t('pathTo')}
        </Button>
        {spot && (
          <>
            <Button
              variant="default"
              leftSection={spot.pinned ? <IconPinnedOff size={14} /> : <IconPin size={14} />}
              onClick={() =>
                act(t(spot.pinned ? 'steps:unpin' : 'steps:pin', { name }), (now) =>
                  setPinned(now, id, !spot.pinned),
                )
              }
            >
              {t(spot.pinned ? 'unpin' : 'pin')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconTrash size={14} />}
              onClick={() =>
                act(t('steps:remove', { name }), (now) => removeSpots(now, new Set([id])))
              }
            >
              {t('remove')}
            </Button>
            {hanging.size > 0 && (
              <Button
                variant="default"
                leftSection={<IconFold size={14} />}
                title={t('collapseHelp')}
                onClick={() =>
                  act(t('steps:collapse', { name }), (now) => removeSpots(now, hanging))
                }
              >
                {t('collapse', { total: hanging.size })}
              </Button>
            )}
          </>
        )}
      </Group>
      {spot && <GroupActs id={id} name={name} kind={kind} />}
      {grow.error && <Text size="xs">{describeError(grow.error)}</Text>}
      {grown && <ExpandedNote expanded={grown} onRest={() => grow.mutate(EXPAND_REST)} />}
      {isChoosing && <ExpandDialog origin={origin} onClose={() => setIsChoosing(false)} />}
    </Stack>
  );
}
