import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import type { EntityKind } from '../../../server/contract/entity.js';
import type { MapPlace, MapView } from '../../../server/contract/map-view.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useMapView } from '../../hooks/use-map-view.js';
import { type EntityRoute, routeOf, type SharedLeg, sharedLegs } from '../../state/routes.js';

/** Whose ways are drawn between places. */
export type RoutesShown = 'selected' | 'all';

/** Kinds that move: the ways of anything else are no ways. */
const MOVING: ReadonlySet<EntityKind> = new Set(['person', 'vehicle']);

export interface MapRoomState {
  readonly view: MapView | null;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly retry: () => void;
  readonly places: ReadonlyMap<string, MapPlace>;
  /** Records at each place. */
  readonly recordsAt: ReadonlyMap<string, number>;
  readonly selected: string | null;
  /** The way of the selected entity; null where it is no person or vehicle, or has no record here. */
  readonly route: EntityRoute | null;
  readonly legs: readonly SharedLeg[];
  /** Places that belong to what is selected; null where that says nothing of any place. */
  readonly marked: ReadonlySet<string> | null;
  readonly shown: RoutesShown;
  readonly show: (shown: RoutesShown) => void;
}

/** What the map and the list beside it have in common. */
export function useMapRoom(): MapRoomState {
  const { caseName, picture, view: graph, state } = useExplore();
  const asked = useMapView(caseName, picture, state.isReady);
  const [shown, show] = useLocalStorage<RoutesShown>({
    ...{ key: 'vinculum-map-routes', defaultValue: 'selected' },
    getInitialValueInEffect: false,
  });
  const view = asked.data ?? null;
  const { selected } = state;
  const places = useMemo(
    () => new Map((view?.places ?? []).map((place) => [place.id, place])),
    [view],
  );
  const recordsAt = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { place } of view?.moments ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
    return counts;
  }, [view]);
  const kinds = useMemo(
    () => new Map((graph?.nodes ?? []).map(({ id, kind }) => [id, kind])),
    [graph],
  );
  const route = useMemo(() => {
    const kind = selected === null ? undefined : kinds.get(selected);
    if (!view || selected === null || kind === undefined || !MOVING.has(kind)) return null;
    const found = routeOf(view.moments, selected);
    return found.stops.length + found.undated.length > 0 ? found : null;
  }, [view, selected, kinds]);
  const legs = useMemo(() => {
    if (!view) return [];
    if (shown === 'selected') return sharedLegs(view.moments, route && selected ? [selected] : []);
    const moving = [...kinds].filter(([, kind]) => MOVING.has(kind)).map(([id]) => id);
    return sharedLegs(view.moments, moving);
  }, [view, shown, route, selected, kinds]);
  const marked = useMemo(() => {
    if (!view || selected === null) return null;
    if (places.has(selected)) return new Set([selected]);
    const own = view.moments.filter(({ entity }) => entity === selected);
    return own.length === 0 ? null : new Set(own.map(({ place }) => place));
  }, [view, selected, places]);
  return {
    ...{ view, error: asked.error, isAsking: asked.isFetching },
    retry: () => void asked.refetch(),
    ...{ places, recordsAt, selected, route, legs, marked, shown, show },
  };
}
