import { Button, Group, RangeSlider, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import type { Timeline } from '../../../server/contract/graph-view.js';
import { setWindow } from '../../state/filter.js';
import { formatDay, isoDay } from '../../words/format.js';
import { TimeBars } from './time-bars.js';

const DAY_MS = 86_400_000;

/** Last instant of the day that an instant lies in, UTC. */
function endOfDay(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS + DAY_MS - 1;
}

/** Days that the slider spans: those of the bars, so that a few links far off do not stretch it. */
function sliderDays(
  timeline: Timeline | undefined,
  firstMs: number,
  lastMs: number,
): readonly [number, number] {
  const [first, last] = [Math.floor(firstMs / DAY_MS), Math.floor(lastMs / DAY_MS)];
  if (!timeline) return [first, last];
  const { fromMs, stepMs, counts } = timeline;
  const from = Math.floor(fromMs / DAY_MS);
  return [from, from + Math.max(1, (counts.length * stepMs) / DAY_MS - 1)];
}

/** The span of time in which links are looked at; both days included. */
export function TimeFilter() {
  const { t } = useTranslation(['filters', 'steps']);
  const { view, picture, act } = useExplore();
  const { fromMs, untilMs } = picture.filter;
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const firstMs = view?.firstMs;
  const lastMs = view?.lastMs;
  if (firstMs === undefined || lastMs === undefined || lastMs - firstMs < DAY_MS) return null;
  const timeline = view?.timeline;
  const [first, last] = sliderDays(timeline, firstMs, lastMs);
  const within = (ms: number) => Math.min(last, Math.max(first, Math.floor(ms / DAY_MS)));
  const set: [number, number] = [
    fromMs === undefined ? first : within(fromMs),
    untilMs === undefined ? last : within(untilMs),
  ];
  const value = dragged ?? set;
  const change = (from: number | undefined, until: number | undefined) =>
    act(t('steps:filterTime'), (now) => ({ ...now, filter: setWindow(now.filter, from, until) }));
  const setDays = ([from, until]: [number, number]) => {
    setDragged(null);
    // An end that was not moved stays what it was, also where it lies outside the slider.
    const movedFrom = from <= first ? undefined : from * DAY_MS;
    const movedUntil = until >= last ? undefined : endOfDay(until * DAY_MS);
    change(from === set[0] ? fromMs : movedFrom, until === set[1] ? untilMs : movedUntil);
  };
  return (
    <Stack gap={6}>
      <h2 className="section-title">{t('timeOfLinks')}</h2>
      {timeline && (
        <TimeBars
          timeline={timeline}
          fromMs={dragged ? value[0] * DAY_MS : (fromMs ?? -Infinity)}
          untilMs={dragged ? endOfDay(value[1] * DAY_MS) : (untilMs ?? Infinity)}
        />
      )}
      <RangeSlider
        size="sm"
        min={first}
        max={last}
        minRange={0}
        value={value}
        onChange={setDragged}
        onChangeEnd={setDays}
        label={(day) => formatDay(day * DAY_MS)}
        thumbFromLabel={t('from')}
        thumbToLabel={t('until')}
      />
      <Group gap={8} grow>
        <TextInput
          type="date"
          aria-label={t('fromDay')}
          value={isoDay(dragged || fromMs === undefined ? value[0] * DAY_MS : fromMs)}
          min={isoDay(firstMs)}
          max={isoDay(lastMs)}
          onChange={({ currentTarget }) => {
            const ms = Date.parse(currentTarget.value);
            if (!Number.isNaN(ms)) change(ms, untilMs);
          }}
        />
        <TextInput
          type="date"
          aria-label={t('untilDay')}
          value={isoDay(dragged || untilMs === undefined ? value[1] * DAY_MS : untilMs)}
          min={isoDay(firstMs)}
          max={isoDay(lastMs)}
          onChange={({ currentTarget }) => {
            const ms = Date.parse(currentTarget.value);
            if (!Number.isNaN(ms)) change(fromMs, endOfDay(ms));
          }}
        />
      </Group>
      {(fromMs !== undefined || untilMs !== undefined) && (
        <Button
          variant="subtle"
          size="compact-xs"
          w="fit-content"
          onClick={() => change(undefined, undefined)}
        >
          {t('allTimes')}
        </Button>
      )}
    </Stack>
  );
}
