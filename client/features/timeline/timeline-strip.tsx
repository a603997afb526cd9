import { ActionIcon, Button, NativeSelect, Text, Tooltip } from '@mantine/core';
import { IconChevronsDown, IconChevronsUp } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import { useComparison } from '../../hooks/use-comparison.js';
import { useTimes } from '../../hooks/use-times.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import {
  axisEndMs,
  firstPlayed,
  stepsOf,
  type StepRange,
  windowOf,
  windowPair,
} from '../../state/brush.js';
import { outsideBars, timeRows } from '../../state/time-rows.js';
import { describeOutside } from '../../words/describe-outside.js';
import { countOf, formatDay } from '../../words/format.js';
import { Brushing } from './brushing.js';
import { ChangeList } from './change-list.js';
import { PlayTools } from './play-tools.js';
import { Stretches } from './stretches.js';
import { TimePlot } from './time-plot.js';
import classes from './timeline.module.css';
import { useTimeWindow } from './use-time-window.js';

const STEPS = 120;

/** Rows at first, and all there can be. */
const FEW_ROWS = 5;
const ALL_ROWS = 40;

const NO_CHANGES = new Map<string, never>();

type Pair = readonly [StepRange, StepRange];

/** When links begin, by kind: brushed to filter, played, and two windows compared. */
export function TimelineStrip() {
  const { caseName, picture, isAsking, markChanges, state } = useExplore();
  const { filter, spots } = picture;
  const [isWhole, setIsWhole] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const [pair, setPair] = useState<Pair | null>(null);
  const drawn = useMemo(() => [...spots.keys()].sort(), [spots]);
  const entities = isWhole ? undefined : drawn;
  const asked = { entities, reach: 'between', filter, steps: STEPS } as const;
  const { data, error } = useTimes(caseName, asked, state.isReady);
  const set = useTimeWindow();
  const axis = data?.axis;
  const compared = useComparison(
    caseName,
    pair && axis
      ? { entities, filter, earlier: windowOf(axis, pair[0]), later: windowOf(axis, pair[1]) }
      : null,
  );
  const changes = pair ? compared.data?.entities : undefined;
  useEffect(() => {
    markChanges(
      changes ? new Map(changes.map(({ entity, change }) => [entity.id, change])) : NO_CHANGES,
    );
  }, [changes, markChanges]);
  useEffect(() => () => markChanges(NO_CHANGES), [markChanges]);

  if (error && !data) return <ErrorPanel title="The times could not be read" error={error} />;
  if (!data) return <LoadingPanel what="Reading when links begin" />;
  if (!axis) {
    return (
      <EmptyPanel title="No link here has a time">
        <Text size="sm" c="dimmed">
          {describeOutside(outsideBars(data)) ?? 'The filter admits no link between what is drawn.'}
        </Text>
      </EmptyPanel>
    );
  }
  const isSet = filter.fromMs !== undefined || filter.untilMs !== undefined;
  const range = stepsOf(axis, filter);
  const left = describeOutside(outsideBars(data));
  const show = (next: StepRange, name: string, isOneOfMany: boolean) =>
    set(name, windowOf(axis, next), isOneOfMany);
  const changePair = (index: number, next: StepRange) => {
    if (!pair) return;
    const [a, b] = index === 0 ? [next, pair[1]] : [pair[0], next];
    // A ends before B begins: the one that was not moved gives way.
    if (index === 0 && a[1] >= b[0]) {
      const start = Math.min(a[1] + 1, axis.steps - 1);
      setPair([
        [Math.min(a[0], start - 1), start - 1],
        [start, Math.max(start, b[1])],
      ]);
    } else if (index === 1 && b[0] <= a[1]) {
      const end = Math.max(b[0] - 1, 0);
      setPair([
        [Math.min(a[0], end), end],
        [end + 1, Math.max(b[1], end + 1)],
      ]);
    } else setPair([a, b]);
  };
  const window = windowOf(axis, range);
  return (
    <div className={classes['strip']} data-comparing={pair ? true : undefined}>
      <div>
        <div className={classes['tools']} role="toolbar" aria-label="Time">
          <NativeSelect
            aria-label="Links counted"
            w={112}
            value={isWhole ? 'case' : 'drawn'}
            data={[
              { value: 'drawn', label: 'Links drawn' },
              { value: 'case', label: 'Links of the case' },
            ]}
            onChange={({ currentTarget }) => setIsWhole(currentTarget.value === 'case')}
          />
          {!pair && (
            <PlayTools
              axis={axis}
              range={isSet ? range : firstPlayed(axis)}
              isBehind={isAsking}
              onMove={(next) => show(next, 'Play time', true)}
            />
          )}
          <Button
            variant={pair ? 'filled' : 'default'}
            size="compact-xs"
            h={28}
            aria-pressed={pair !== null}
            aria-label="Compare two windows"
            disabled={axis.steps < 2}
            onClick={() => setPair(pair ? null : windowPair(axis, isSet ? range : null))}
          >
            Compare
          </Button>
          <Stretches times={data} onShow={(stretch) => set('Filter time', stretch, false)} />
          {isSet && !pair && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => set('All times', null, false)}
            >
              All times
            </Button>
          )}
          <Tooltip label={showsAll ? 'Fewer kinds' : 'Every kind in a row of its own'}>
            <ActionIcon
              ml="auto"
              aria-label="Every kind in a row of its own"
              aria-pressed={showsAll}
              onClick={() => setShowsAll(!showsAll)}
            >
              {showsAll ? <IconChevronsDown size={14} /> : <IconChevronsUp size={14} />}
            </ActionIcon>
          </Tooltip>
        </div>
        <TimePlot
          rows={timeRows(data, showsAll ? ALL_ROWS : FEW_ROWS)}
          axis={axis}
          showsAll={showsAll}
          {...(isSet && !pair && { window })}
        >
          {pair ? (
            <Brushing
              axis={axis}
              windows={[
                { name: 'A', range: pair[0] },
                { name: 'B', range: pair[1] },
              ]}
              drawn={1}
              onChange={changePair}
            />
          ) : (
            <Brushing
              axis={axis}
              windows={[{ range }]}
              drawn={0}
              onChange={(_index, next, isKey) => show(next, 'Filter time', isKey)}
            />
          )}
        </TimePlot>
        <Text size="xs" c="dimmed" className="figures">
          {pair
            ? `A ${describe(windowOf(axis, pair[0]))} · B ${describe(windowOf(axis, pair[1]))}. `
            : isSet
              ? `Shown: ${describe(window)}. `
              : `${formatDay(axis.fromMs)} – ${formatDay(axisEndMs(axis))}; drag over the bars to look at a part. `}
          A bar is {countOf(axis.stepMs / 86_400_000, 'day', 'days')} (UTC), each row on a scale of
          its own. {left}
        </Text>
      </div>
      {pair &&
        (compared.data ? (
          <ChangeList view={compared.data} />
        ) : compared.error ? (
          <ErrorPanel title="The windows could not be compared" error={compared.error} />
        ) : (
          <LoadingPanel what="Comparing" />
        ))}
    </div>
  );
}

function describe({ fromMs, untilMs }: { fromMs: number; untilMs: number }): string {
  return `${formatDay(fromMs)} – ${formatDay(untilMs)}`;
}
