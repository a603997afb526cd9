import { Button, Group, NumberInput, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.js';
import { describeError } from '../../api-error.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { isFiltered } from '../../state/filter.js';
import type { Picture } from '../../state/picture.js';
import { ACROSS_GRAPH } from '../../stage/covers.js';
import { startSpots } from '../../state/start-spots.js';
import { type GraphView, MOST_DRAWN } from '../../../server/contract/graph-view.js';
import { describeFilter } from '../../words/describe-filter.js';
import classes from './stage-panel.module.css';

/** More than these are drawn with less detail from afar. */
const READABLE = 5_000;

interface Props {
  readonly onLayOut: (
    name: string,
    from: Picture,
    drawn: Pick<GraphView, 'nodes' | 'bundles'>,
  ) => Promise<void>;
}

/** How many of how many are drawn, why not all, and a way to more. */
export function CountBar({ onLayOut }: Props) {
  const { t } = useTranslation(['graph', 'steps', 'acts']);
  const { caseName, view, picture, isAsking, isAskingShared } = useExplore();
  const admitted = view?.admitted ?? 0;
  const [limit, setLimit] = useState<number | string>(500);
  const [isOpen, setIsOpen] = useState(false);
  const redraw = useMutation({
    mutationFn: async (count: number) => {
      const { filter } = picture;
      const params = { case: caseName };
      const found = await call('getGraph', { params, body: { limit: count, filter } });
      const ids = found.nodes.map(({ id }) => id);
      setIsOpen(false);
      const spots = startSpots(ids);
      for (const id of ids) {
        const known = picture.spots.get(id);
        if (known?.pinned) (spots as Map<string, typeof known>).set(id, known);
      }
      await onLayOut(t('steps:showByLinks', { total: ids.length }), { ...picture, spots }, found);
    },
  });
  useCommands([
    {
      ...{ id: 'graph.more', group: 'Graph', title: t('acts:drawMore') },
      ...{ words: t('whyNotAll'), run: () => setIsOpen(true) },
    },
  ]);
  if (!view) return null;
  const most = Math.min(MOST_DRAWN, Math.max(1, admitted));
  const hidden = picture.spots.size - view.shown - view.missing.length;
  return (
    <Group
      className={classes['counts']}
      data-tour="counts"
      gap={6}
      aria-live="polite"
      {...ACROSS_GRAPH}
    >
      <Text size="sm" className="figures">
        {t('showing', { shown: view.shown, total: view.total })} · {describeFilter(picture.filter)}
        {isAsking || isAskingShared ? ` · ${t('asking')}` : ''}
      </Text>
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={360} trapFocus>
        <Popover.Target>
          <UnstyledButton className={classes['why']} onClick={() => setIsOpen(!isOpen)}>
            {t('whyNotAll')}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <Text size="sm">
              {t('caseHolds', { total: view.total })}{' '}
              {isFiltered(picture.filter) ? t('filterAdmits', { total: admitted }) : t('noFilter')}{' '}
              {t('wereDrawn', { total: picture.spots.size })}
              {hidden > 0 && ` ${t('hiddenByFilter', { total: hidden })}`}
              {view.missing.length > 0 && ` ${t('noLonger', { total: view.missing.length })}`}
            </Text>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                redraw.mutate(Math.min(most, Number(limit)));
              }}
            >
              <Group align="flex-end" gap="sm">
                <NumberInput
                  label={t('drawMost')}
                  description={t('readable', { total: READABLE })}
                  value={limit}
                  onChange={setLimit}
                  min={1}
                  max={most}
                  step={100}
                  flex={1}
                />
                <Button type="submit" loading={redraw.isPending}>
                  {t('draw')}
                </Button>
              </Group>
            </form>
            {most > view.shown && (
              <Stack gap={4}>
                <Button
                  variant="default"
                  loading={redraw.isPending}
                  onClick={() => redraw.mutate(most)}
                >
                  {t(most < admitted ? 'drawSomeMost' : 'drawAll', { total: most })}
                </Button>
                {most > READABLE && (
                  <Text size="xs" c="dimmed">
                    {t('manyAreSlow')}
                  </Text>
                )}
              </Stack>
            )}
            {redraw.error && <Text size="xs">{describeError(redraw.error)}</Text>}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
