import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countWords } from '../../words/count-words.js';
import { formatCount } from '../../words/format.js';
import type { MapRoomState } from './use-map-room.js';

/** How many of those that are drawn have a place, and what is not shown. */
export function MapCounts({ room: { view, isAsking } }: { readonly room: MapRoomState }) {
  const { t } = useTranslation('map');
  if (!view) return null;
  const { placed, drawn, places, moments, more, withheld } = view;
  return (
    <Text size="sm" className="figures">
      {t('placed', { placed: formatCount(placed), count: drawn })} ·{' '}
      {t('place', { count: places.length })} · {countWords('record', moments.length + more)}
      {more > 0 && ` (${t('shown', { count: moments.length })})`}
      {withheld > 0 && ` · ${t('withheld', { count: withheld })}`}
      {isAsking && ` · ${t('asking')}`}
    </Text>
  );
}
