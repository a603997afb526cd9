import { Text } from '@mantine/core';
import { countOf, formatCount } from '../../words/format.js';
import type { MapRoomState } from './use-map-room.js';

/** How many of those that are drawn have a place, and what is not shown. */
export function MapCounts({ room: { view, isAsking } }: { readonly room: MapRoomState }) {
  if (!view) return null;
  const { placed, drawn, places, moments, more, withheld } = view;
  return (
    <Text size="sm" className="figures">
      {formatCount(placed)} of {countOf(drawn, 'drawn entity has', 'drawn entities have')} a place ·{' '}
      {countOf(places.length, 'place', 'places')} ·{' '}
      {countOf(moments.length + more, 'record', 'records')}
      {more > 0 && ` (${formatCount(moments.length)} shown)`}
      {withheld > 0 && ` · ${formatCount(withheld)} withheld to protect people`}
      {isAsking ? ' · asking…' : ''}
    </Text>
  );
}
