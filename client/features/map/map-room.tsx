import { Center, Text, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useExplore } from '../../hooks/explore-context.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { readOutlines } from './country-outlines.js';
import { MapCanvas } from './map-canvas.js';
import { MapCounts } from './map-counts.js';
import classes from './map.module.css';
import { useMapRoom } from './use-map-room.js';

/** The middle of the room Map. It covers the graph, which stays as it is. */
export function MapRoom() {
  const { select } = useExplore();
  const room = useMapRoom();
  const scheme = useComputedColorScheme('light');
  const outlines = useQuery({
    queryKey: ['country-outlines'],
    queryFn: readOutlines,
    staleTime: Infinity,
  });
  const error = room.error ?? outlines.error;
  const { view } = room;
  return (
    <section className={classes['room']} aria-label="Map">
      {outlines.data && (
        <MapCanvas room={room} outlines={outlines.data} scheme={scheme} onSelect={select} />
      )}
      {view && (
        <div className={classes['counts']} aria-live="polite">
          <MapCounts room={room} />
        </div>
      )}
      {!error && (!view || !outlines.data) && (
        <Center h="100%">
          <LoadingPanel what="Reading places" />
        </Center>
      )}
      {error && (
        <Center h="100%">
          <ErrorPanel title="The map could not be read" error={error} onRetry={room.retry} />
        </Center>
      )}
      {view?.places.length === 0 && (
        <Center h="100%" style={{ position: 'relative', pointerEvents: 'none' }}>
          <div className={classes['note']} style={{ position: 'static' }}>
            <EmptyPanel title="Nothing that is drawn has a place">
              <Text size="sm" c="dimmed">
                Places, touchpoints and events are on the map where a file gives their latitude and
                longitude (columns lat and lon), and people where a record ties them to one.
              </Text>
            </EmptyPanel>
          </div>
        </Center>
      )}
      <div className={classes['note']}>
        <Text size="xs" c="dimmed">
          Outlines: Natural Earth, 1:50 million, too coarse to say on which side of a border a point
          lies. A line joins two records in the order of their times, dashed where that is not
          certain; it is no way that anybody was seen to take.
        </Text>
      </div>
    </section>
  );
}
