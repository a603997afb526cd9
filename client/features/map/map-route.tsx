import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatSpan } from '../../../server/contract/format-span.js';
import { useExplore } from '../../hooks/explore-context.js';
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
  const { t } = useTranslation('map');
  const { select } = useExplore();
  if (shown === 'all') {
    return (
      <Text size="xs" c="dimmed">
        {t('lines', { count: legs.length })}
      </Text>
    );
  }
  if (name === null) {
    return (
      <Text size="xs" c="dimmed">
        {t('selectOne')}
      </Text>
    );
  }
  if (!route) {
    return (
      <Text size="xs" c="dimmed">
        {t(marked ? 'isOnMap' : 'isNowhere', { name })}
      </Text>
    );
  }
  const open = route.legs.filter(({ isCertain }) => !isCertain).length;
  return (
    <>
      <Text size="sm">{t('stops', { name, count: route.stops.length })}</Text>
      {open > 0 && (
        <Text size="xs" c="dimmed">
          {t('openOrder', { count: open })}
        </Text>
      )}
      {route.undated.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('undated', { count: route.undated.length })}
        </Text>
      )}
      <ol className={classes['list']} aria-label={t('stopsOf', { name })}>
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
