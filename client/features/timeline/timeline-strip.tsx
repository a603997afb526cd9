import { Button, NativeSelect, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
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
import { countWords } from '../../words/count-words.js';
import { formatDay } from '../../words/format.js';
import { Brushing } from './brushing.js';
import { ChangeList } from './change-list.js';
import { CompareButton } from './compare-button.js';
import { KindsToggle } from './kinds-toggle.js';
import { PlayTools } from './play-tools.js';
import { Stretches } from './stretches.js';
import { TimePlot } from './time-plot.js';
import classes from './timeline.module.css';
import { useTimeWindow } from './use-time-window.js';

const DAY_MS = 86_400_000;

const STEPS = 120;

/** Rows at first, and all there can be. */
const FEW_ROWS = 5;
const ALL_ROWS = 40;

const NO_CHANGES = new Map<string, never>();

type Pair = readonly [StepRange, StepRange];

/** When links begin, by kind: brushed to filter, played, and two windows compared. */
export function TimelineStrip() {
  const { t } = useTranslation('timeline');
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

  useCommands([
    {
      ...{ id: 'time.whole', group: 'Look', words: t('counted') },
      title: t(isWhole ? 'countDrawn' : 'countCase'),
      run: () => setIsWhole(!isWhole),
    },
  ]);

  if (error && !data) return <ErrorPanel title={t('failed')} error={error} />;
  if (!data) return <LoadingPanel what={t('reading')} />;
  if (!axis) {
    return (
      <EmptyPanel title={t('noneTitle')}>
        <Text size="sm" c="dimmed">
          {describeOutside(outsideBars(data)) ?? t('none')}
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
        <div className={classes['tools']} role="toolbar" aria-label={t('time')}>
          <NativeSelect
            aria-label={t('counted')}
            w={112}
            value={isWhole ? 'case' : 'drawn'}
            data={[
              { value: 'drawn', label: t('ofDrawn') },
              { value: 'case', label: t('ofCase') },
            ]}
            onChange={({ currentTarget }) => setIsWhole(currentTarget.value === 'case')}
          />
          {!pair && (
            <PlayTools
              axis={axis}
              range={isSet ? range : firstPlayed(axis)}
              isBehind={isAsking}
              onMove={(next) => show(next, t('actPlay'), true)}
            />
          )}
          <CompareButton
            isComparing={pair !== null}
            canCompare={axis.steps > 1}
            onTurn={() => setPair(pair ? null : windowPair(axis, isSet ? range : null))}
          />
          <Stretches times={data} onShow={(stretch) => set(t('actFilter'), stretch, false)} />
          {isSet && !pair && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => set(t('allTimes'), null, false)}
            >
              {t('allTimes')}
            </Button>
          )}
          <KindsToggle showsAll={showsAll} onChange={setShowsAll} />
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
              onChange={(_index, next, isKey) => show(next, t('actFilter'), isKey)}
            />
          )}
        </TimePlot>
        <Text size="xs" c="dimmed" className="figures">
          {pair
            ? `A ${describe(windowOf(axis, pair[0]))} · B ${describe(windowOf(axis, pair[1]))}. `
            : isSet
              ? `${t('shown', { window: describe(window) })} `
              : `${t('dragOver', { from: formatDay(axis.fromMs), until: formatDay(axisEndMs(axis)) })} `}
          {t('bar', { days: countWords('day', axis.stepMs / DAY_MS) })} {left}
        </Text>
      </div>
      {pair &&
        (compared.data ? (
          <ChangeList view={compared.data} />
        ) : compared.error ? (
          <ErrorPanel title={t('notCompared')} error={compared.error} />
        ) : (
          <LoadingPanel what={t('comparing')} />
        ))}
    </div>
  );
}

function describe({ fromMs, untilMs }: { fromMs: number; untilMs: number }): string {
  return `${formatDay(fromMs)} – ${formatDay(untilMs)}`;
}
