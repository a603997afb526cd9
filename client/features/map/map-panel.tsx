import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import { MapCounts } from './map-counts.js';
import { MapRoute } from './map-route.js';
import { PlaceList } from './place-list.js';
import { useMapRoom } from './use-map-room.js';

/** The left column of the room Map: all that the map shows, in words. */
export function MapPanel() {
  const { view: graph, state } = useExplore();
  const room = useMapRoom();
  const [text, setText] = useState('');
  const selected = graph?.nodes.find(({ id }) => id === state.selected) ?? null;
  return (
    <Stack gap="md" p="md">
      <Stack gap={8}>
        <h2 className="section-title">On the map</h2>
        <MapCounts room={room} />
        <Text size="xs" c="dimmed">
          Places, touchpoints and events with coordinates, and who is recorded there. The filters of
          Explore hold here too.
        </Text>
        {(room.view?.withheld ?? 0) > 0 && (
          <Text size="xs" c="dimmed">
            Withheld are records that would say where a protected person lives, stays or is lodged.
          </Text>
        )}
      </Stack>
      <Stack gap={8}>
        <h2 className="section-title">Ways by time</h2>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Whose ways are drawn"
          value={room.shown}
          onChange={room.show}
          data={[
            { value: 'selected', label: 'Of the selected' },
            { value: 'all', label: 'Of all drawn' },
          ]}
        />
        <MapRoute room={room} name={selected?.name ?? null} />
      </Stack>
      <Stack gap={8}>
        <h2 className="section-title">Places</h2>
        <TextInput
          aria-label="Find a place in the list"
          placeholder="Find a place…"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <PlaceList room={room} text={text} />
      </Stack>
    </Stack>
  );
}
