import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { GeoPoint } from '../state/mercator.js';
import { mostRecordedPlaces } from '../state/most-recorded-places.js';
import { useExplore } from './explore-context.js';
import { mapQuery } from './use-map-view.js';

/** Asks where each drawn entity is recorded most often. */
export function usePlaces(): () => Promise<ReadonlyMap<string, GeoPoint>> {
  const { caseName, picture } = useExplore();
  const client = useQueryClient();
  return useCallback(
    async () => mostRecordedPlaces(await client.query(mapQuery(caseName, picture))),
    [client, caseName, picture],
  );
}
