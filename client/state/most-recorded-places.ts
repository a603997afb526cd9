import type { MapPlace, MapView } from '../../server/contract/map-view.js';

/**
 * The one place of each entity that a layout can put it at: its own, where it has coordinates, else the
 * one that most records put it at; of several the smaller id. A mean of places would be nowhere.
 */
export function mostRecordedPlaces({
  places,
  moments,
}: Pick<MapView, 'places' | 'moments'>): Map<string, MapPlace> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const counts = new Map<string, Map<string, number>>();
  for (const { entity, place } of moments) {
    const own = counts.get(entity) ?? new Map<string, number>();
    own.set(place, (own.get(place) ?? 0) + 1);
    counts.set(entity, own);
  }
  const found = new Map(byId);
  for (const [entity, own] of counts) {
    if (byId.has(entity)) continue;
    const [most] = [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const place = most && byId.get(most[0]);
    if (place) found.set(entity, place);
  }
  return found;
}
