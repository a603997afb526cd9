import { Center, Text, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { readOutlines } from './country-outlines.js';
import { MapCanvas } from './map-canvas.js';
import { MapCounts } from './map-counts.js';
import classes from './map.module.css';
import { useMapRoom } from './use-map-room.js';

/** The middle of the room Map. It covers the graph, which stays as it is. */
export function MapRoom() {
  const { t, i18n } = useTranslation('map');
  const { select } = useExplore();
  const room = useMapRoom();
  const scheme = useComputedColorScheme('light');
  const outlines = useQuery({
    queryKey: ['country-outlines', i18n.language],
    queryFn: readOutlines,
    staleTime: Infinity,
  });
  const error = room.error ?? outlines.error;
  const { view } = room;
  return (
    <section className={classes['room']} aria-label={t('map')}>
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
          <LoadingPanel what={t('reading')} />
        </Center>
      )}
      {error && (
        <Center h="100%">
          <ErrorPanel title={t('failed')} error={error} onRetry={room.retry} />
        </Center>
      )}
      {view?.places.length === 0 && (
        <Center h="100%" style={{ position: 'relative', pointerEvents: 'none' }}>
          <div className={classes['note']} style={{ position: 'static' }}>
            <EmptyPanel title={t('noneTitle')}>
              <Text size="sm" c="dimmed">
                {t('none')}
              </Text>
            </EmptyPanel>
          </div>
        </Center>
      )}
      <div className={classes['note']}>
        <Text size="xs" c="dimmed">
          {t('outlines')}
        </Text>
      </div>
    </section>
  );
}
