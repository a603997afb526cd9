import { Text, UnstyledButton } from '@mantine/core';
import { formatSpan } from '../../../server/contract/format-span.js';
import { useExplore } from '../../hooks/explore-context.js';
import { countOf } from '../../words/format.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';
import classes from './map.module.css';
import type { MapRoomState } from './use-map-room.js';

interface Props {
  readonly room: MapRoomState;
  /** Of the selected entity, where it is drawn. */
  readonly name: string | null;
}

/** The way of the selected entity, stop by stop, as the numbers on the map have it. */
export function MapRoute({ room: { route, places, shown, legs, marked }, name }: Props) {
  const { select } = useExplore();
  if (shown === 'all') {
    return (
      <Text size="xs" c="dimmed">
        {countOf(legs.length, 'line', 'lines')} between places: people and vehicles that are drawn,
        wider where more are recorded in that order.
      </Text>
    );
  }
  if (name === null) {
    return (
      <Text size="xs" c="dimmed">
        Select a person or a vehicle to see its records in the order of their times.
      </Text>
    );
  }
  if (!route) {
    return (
      <Text size="xs" c="dimmed">
        {marked ? `${name} is on the map.` : `No record puts ${name} at a place that can be shown.`}
      </Text>
    );
  }
  const open = route.legs.filter(({ isCertain }) => !isCertain).length;
  return (
    <>
      <Text size="sm">
        {name}: {countOf(route.stops.length, 'stop', 'stops')} in the order of times
      </Text>
      {open > 0 && (
        <Text size="xs" c="dimmed">
          The order of {countOf(open, 'pair of stops is', 'pairs of stops is')} not certain: their
          times overlap, or have no zone.
        </Text>
      )}
      {route.undated.length > 0 && (
        <Text size="xs" c="dimmed">
          {countOf(route.undated.length, 'record has', 'records have')} no time, and no number.
        </Text>
      )}
      <ol className={classes['list']} aria-label={`Stops of ${name}`}>
        {route.stops.map(({ number, place, moments }) => (
          <li key={number}>
            <UnstyledButton className={classes['row'] ?? ''} onClick={() => select(place)}>
              <Text size="sm">
                {number}. {places.get(place)?.name ?? place}
              </Text>
              <Text size="xs" c="dimmed" className="figures">
                {LINK_KIND_WORDS[moments[0]?.kind ?? 'other'].out} ·{' '}
                {moments.map(({ time }) => formatSpan(time)).join(', ')}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </>
  );
}
