import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../api.js';
import type { Picture } from '../state/picture.js';
import { caseKeys } from './case-keys.js';

/** What is known of the drawn entities under the filter; the last answer stays until the next. */
export function useGraphView(caseName: string, { spots, filter }: Picture, isReady: boolean) {
  const entities = [...spots.keys()].sort();
  const body = { entities, filter, limit: Math.max(1, entities.length) };
  return useQuery({
    queryKey: caseKeys.graph(caseName, { entities, filter }),
    queryFn: ({ signal }) => call('getGraph', { params: { case: caseName }, body }, { signal }),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
}
