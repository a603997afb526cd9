import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api.js';
import type { Picture } from '../state/picture.js';
import { caseKeys } from './case-keys.js';

/** What the server says of where the drawn entities are recorded. */
export function mapQuery(caseName: string, { spots, filter }: Picture) {
  const body = { entities: [...spots.keys()].sort(), filter };
  return queryOptions({
    queryKey: caseKeys.map(caseName, body),
    queryFn: ({ signal }) => call('getMap', { params: { case: caseName }, body }, { signal }),
  });
}

/** The places of the drawn entities under the filter; the last answer stays until the next. */
export function useMapView(caseName: string, picture: Picture, isReady: boolean) {
  return useQuery({
    ...mapQuery(caseName, picture),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
}
