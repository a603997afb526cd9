import 'maplibre-gl/dist/maplibre-gl.css';
import { ActionIcon, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Map as LibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { LoadingPanel } from '../../parts/state-panels.js';
import { clusterPlaces, type PlaceCluster } from '../../state/cluster-places.js';
import type { Outlines } from './country-outlines.js';
import { createMap, drawLegs, fitPlaces } from './create-map.js';
import type { Scheme } from './map-style.js';
import classes from './map.module.css';
import { namedClusters } from './named-clusters.js';
import { PlaceMarker } from './place-marker.js';
import type { MapRoomState } from './use-map-room.js';

interface Props {
  readonly room: MapRoomState;
  readonly outlines: Outlines;
  readonly scheme: Scheme;
  readonly onSelect: (id: string | null) => void;
}

/** The map itself: countries, symbols of places, ways between them. Made anew when colours or language change. */
export function MapCanvas({ room, outlines, scheme, onSelect }: Props) {
  const { t } = useTranslation('map');
  const { view, places, recordsAt, legs, marked, route, selected } = room;
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LibreMap | null>(null);
  const [zoom, setZoom] = useState(3);
  const [spot, setSpot] = useState<PlaceCluster | null>(null);
  const latest = useRef({ onSelect });
  useEffect(() => {
    latest.current = { onSelect };
  });

  useEffect(() => {
    if (!container.current) return;
    const made = createMap(container.current, outlines, scheme, t('keys'));
    made.on('zoom', () => setZoom(made.getZoom()));
    made.on('click', () => {
      setSpot(null);
      latest.current.onSelect(null);
    });
    made.on('load', () => setMap(made));
    return () => {
      setMap(null);
      made.remove();
    };
  }, [outlines, scheme, t]);

  // Everything is brought into sight once, and what is selected elsewhere whenever it lies outside.
  const hasFitted = useRef<LibreMap | null>(null);
  useEffect(() => {
    if (!map || !view || hasFitted.current === map) return;
    hasFitted.current = map;
    fitPlaces(map, view.places, false);
  }, [map, view]);
  useEffect(() => {
    if (!map || !marked) return;
    const own = [...marked].flatMap((id) => places.get(id) ?? []);
    const inSight = map.getBounds();
    if (own.every(({ lon, lat }) => inSight.contains([lon, lat]))) return;
    fitPlaces(map, own, true);
  }, [map, marked, places]);

  useEffect(() => {
    if (map) drawLegs(map, legs, places);
  }, [map, legs, places]);

  // Clusters change with half a step of zoom, so that markers are not made anew all the time.
  const step = Math.round(zoom * 2) / 2;
  const clusters = useMemo(
    () => clusterPlaces(view?.places ?? [], recordsAt, step),
    [view, recordsAt, step],
  );
  const named = useMemo(() => namedClusters(clusters, step, marked), [clusters, step, marked]);

  const open = (cluster: PlaceCluster) => {
    const [first] = cluster.places;
    if (cluster.places.length === 1 && first) {
      setSpot(null);
      onSelect(first.id);
    } else if (cluster.isOneSpot || step >= 12) setSpot(cluster);
    else if (map) fitPlaces(map, cluster.places, true);
  };

  const nearer = () => void map?.zoomIn({ duration: 180 });
  const farther = () => void map?.zoomOut({ duration: 180 });
  const fit = () => {
    if (map) fitPlaces(map, view?.places ?? [], true);
  };
  useCommands([
    { id: 'map.nearer', group: 'Look', title: t('bringNearer'), run: nearer },
    { id: 'map.farther', group: 'Look', title: t('takeFarther'), run: farther },
    { id: 'map.fit', group: 'Look', title: t('bringAllInSight'), run: fit },
  ]);
  return (
    <>
      <div ref={container} className={classes['canvas']} />
      {!map && (
        <div className={classes['wait']}>
          <LoadingPanel what={t('drawing')} />
        </div>
      )}
      {map &&
        clusters.map((cluster) => {
          const ids = cluster.places.map(({ id }) => id);
          return (
            <PlaceMarker
              key={cluster.key}
              {...{ map, cluster }}
              isSelected={ids.some((id) => id === selected)}
              isPale={marked !== null && !ids.some((id) => marked.has(id))}
              stops={(route?.stops ?? [])
                .filter(({ place }) => ids.includes(place))
                .map(({ number }) => number)}
              isNamed={named.has(cluster.key)}
              onClick={open}
            />
          );
        })}
      {spot && (
        <section className={classes['spot']} aria-label={t('spot')}>
          <Text size="sm" fw={600}>
            {t('onSpot', { count: spot.places.length })}
          </Text>
          <Stack gap={0}>
            {spot.places.map(({ id, name }) => (
              <UnstyledButton
                key={id}
                className={classes['row'] ?? ''}
                onClick={() => onSelect(id)}
              >
                <Text size="sm">{name}</Text>
              </UnstyledButton>
            ))}
          </Stack>
        </section>
      )}
      <ActionIcon.Group className={classes['tools'] ?? ''} role="toolbar" aria-label={t('map')}>
        <ActionIcon size={32} aria-label={t('nearer')} onClick={nearer}>
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon size={32} aria-label={t('farther')} onClick={farther}>
          <IconMinus size={16} />
        </ActionIcon>
        <Tooltip label={t('allInSight')}>
          <ActionIcon size={32} aria-label={t('allInSight')} onClick={fit}>
            <IconFocusCentered size={16} />
          </ActionIcon>
        </Tooltip>
      </ActionIcon.Group>
    </>
  );
}
