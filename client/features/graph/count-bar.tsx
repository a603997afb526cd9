import { Button, Group, NumberInput, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api.js';
import { describeError } from '../../api-error.js';
import { useExplore } from '../../hooks/explore-context.js';
import { isFiltered } from '../../state/filter.js';
import type { Picture } from '../../state/picture.js';
import { startSpots } from '../../state/start-spots.js';
import { type GraphView, MOST_DRAWN } from '../../../server/contract/graph-view.js';
import { formatCount } from '../../words/format.js';
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
      await onLayOut(`Show ${formatCount(ids.length)} by links`, { ...picture, spots }, found);
    },
  });
  if (!view) return null;
  const most = Math.min(MOST_DRAWN, Math.max(1, admitted));
  const hidden = picture.spots.size - view.shown - view.missing.length;
  return (
    <Group className={classes['counts']} data-tour="counts" gap={6} aria-live="polite">
      <Text size="sm" className="figures">
        Showing {formatCount(view.shown)} of {formatCount(view.total)} entities ·{' '}
        {describeFilter(picture.filter)}
        {isAsking || isAskingShared ? ' · asking…' : ''}
      </Text>
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={360} trapFocus>
        <Popover.Target>
          <UnstyledButton className={classes['why']} onClick={() => setIsOpen(!isOpen)}>
            why not all?
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <Text size="sm">
              The case holds {formatCount(view.total)} entities.{' '}
              {isFiltered(picture.filter)
                ? `The filter admits ${formatCount(admitted)} of them.`
                : 'No filter is set.'}{' '}
              {formatCount(picture.spots.size)} were put on the graph; a new case begins with those
              that have most links, and the people and companies behind them.
              {hidden > 0 && ` ${formatCount(hidden)} of these are hidden by the filter.`}
              {view.missing.length > 0 &&
                ` ${formatCount(view.missing.length)} are no longer in the case.`}
            </Text>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                redraw.mutate(Math.min(most, Number(limit)));
              }}
            >
              <Group align="flex-end" gap="sm">
                <NumberInput
                  label="Draw those with most links"
                  description={`Up to ${formatCount(READABLE)} stay readable and quick`}
                  value={limit}
                  onChange={setLimit}
                  min={1}
                  max={most}
                  step={100}
                  flex={1}
                />
                <Button type="submit" loading={redraw.isPending}>
                  Draw
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
                  {most < admitted
                    ? `Draw the ${formatCount(most)} with most links`
                    : `Draw all ${formatCount(most)}`}
                </Button>
                {most > READABLE && (
                  <Text size="xs" c="dimmed">
                    So many take a while to lay out. Names stand beside the largest and what you
                    zoom in on; lines are left out while the picture moves.
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
