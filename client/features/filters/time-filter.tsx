import { Button, Group, RangeSlider, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import { setWindow } from '../../state/filter.js';
import { formatDay, isoDay } from '../../words/format.js';

const DAY_MS = 86_400_000;

/** Last instant of the day that an instant lies in, UTC. */
function endOfDay(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS + DAY_MS - 1;
}

/** The span of time in which links are looked at; both days included. */
export function TimeFilter() {
  const { view, picture, act } = useExplore();
  const { fromMs, untilMs } = picture.filter;
  const [dragged, setDragged] = useState<[number, number] | null>(null);
  const firstMs = view?.firstMs;
  const lastMs = view?.lastMs;
  if (firstMs === undefined || lastMs === undefined || lastMs - firstMs < DAY_MS) return null;
  const first = Math.floor(firstMs / DAY_MS);
  const last = Math.floor(lastMs / DAY_MS);
  const value: [number, number] = dragged ?? [
    fromMs === undefined ? first : Math.floor(fromMs / DAY_MS),
    untilMs === undefined ? last : Math.floor(untilMs / DAY_MS),
  ];
  const change = (from: number | undefined, until: number | undefined) =>
    act('Filter time', (now) => ({ ...now, filter: setWindow(now.filter, from, until) }));
  const setDays = ([from, until]: [number, number]) => {
    setDragged(null);
    change(
      from <= first ? undefined : from * DAY_MS,
      until >= last ? undefined : endOfDay(until * DAY_MS),
    );
  };
  return (
    <Stack gap={6}>
      <h2 className="section-title">Time of links</h2>
      <RangeSlider
        size="sm"
        min={first}
        max={last}
        minRange={0}
        value={value}
        onChange={setDragged}
        onChangeEnd={setDays}
        label={(day) => formatDay(day * DAY_MS)}
        thumbFromLabel="From"
        thumbToLabel="Until"
      />
      <Group gap={8} grow>
        <TextInput
          type="date"
          aria-label="From day"
          value={isoDay(value[0] * DAY_MS)}
          min={isoDay(firstMs)}
          max={isoDay(lastMs)}
          onChange={({ currentTarget }) => {
            const ms = Date.parse(currentTarget.value);
            if (!Number.isNaN(ms)) change(ms, untilMs);
          }}
        />
        <TextInput
          type="date"
          aria-label="Until day"
          value={isoDay(value[1] * DAY_MS)}
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
          All times
        </Button>
      )}
    </Stack>
  );
}
