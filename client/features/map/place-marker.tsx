import { UnstyledButton } from '@mantine/core';
import { Marker, type Map as LibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { i18n } from '../../i18n/i18n.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import type { PlaceCluster } from '../../state/cluster-places.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import classes from './map.module.css';

/** Numbers of stops shown at one place; the list has them all. */
const MOST_NUMBERS = 4;

interface Props {
  readonly map: LibreMap;
  readonly cluster: PlaceCluster;
  readonly isSelected: boolean;
  /** Something else is pointed at. */
  readonly isPale: boolean;
  /** Numbers of the stops of the shown route that lie here. */
  readonly stops: readonly number[];
  readonly isNamed: boolean;
  readonly onClick: (cluster: PlaceCluster) => void;
}

function describe({ places }: PlaceCluster): string {
  const [first] = places;
  if (!first) return '';
  if (places.length > 1) {
    return `${i18n.t('map:place', { count: places.length })}: ${places.map(({ name }) => name).join(', ')}`;
  }
  return `${first.name}, ${ENTITY_KIND_WORDS[first.kind].one}`;
}

/** The symbol of a place, or of several that lie too near: kept in place by the map, drawn by the page. */
export function PlaceMarker(props: Props) {
  const { map, cluster, isSelected, isPale, stops, isNamed, onClick } = props;
  const { lat, lon, places } = cluster;
  const [element] = useState(() => document.createElement('div'));
  useEffect(() => {
    const marker = new Marker({ element }).setLngLat([lon, lat]).addTo(map);
    // The list beside the map is the way for the keyboard and for screen readers.
    element.removeAttribute('aria-label');
    element.removeAttribute('role');
    element.removeAttribute('tabindex');
    return () => void marker.remove();
  }, [map, element, lat, lon]);
  const [first] = places;
  if (!first) return null;
  const words = describe(cluster);
  const numbers = stops.slice(0, MOST_NUMBERS).join(' · ');
  return createPortal(
    <UnstyledButton
      className={classes['marker'] ?? ''}
      data-selected={isSelected || undefined}
      data-pale={isPale || undefined}
      tabIndex={-1}
      title={words}
      aria-label={words}
      onClick={(event) => {
        event.stopPropagation();
        onClick(cluster);
      }}
    >
      <EntityIcon kind={first.kind} colour={KIND_COLOURS[first.kind]} size={24} />
      {places.length > 1 && <span className={classes['many']}>{places.length}</span>}
      {stops.length > 0 && (
        <span className={classes['stops']}>
          {numbers}
          {stops.length > MOST_NUMBERS ? ' …' : ''}
        </span>
      )}
      {isNamed && <span className={classes['name']}>{first.name}</span>}
    </UnstyledButton>,
    element,
  );
}
