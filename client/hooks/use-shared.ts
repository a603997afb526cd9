import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { GraphView } from '../../server/contract/graph-view.js';
import type { SharedView } from '../../server/contract/shared-view.js';
import { call } from '../api.js';
import type { Picture } from '../state/picture.js';
import { caseKeys } from './case-keys.js';

/** What the drawn people and companies share, where the picture folds items away. */
export function useShared(
  caseName: string,
  { shared, filter }: Picture,
  view: GraphView | null,
  isReady: boolean,
): { data: SharedView | null; isAsking: boolean; error: Error | null } {
  const entities = (view?.nodes ?? [])
    .filter(({ kind }) => kind === 'person' || kind === 'company')
    .map(({ id }) => id)
    .sort();
  const isWanted = isReady && shared !== null && view !== null;
  const asked = useQuery({
    queryKey: caseKeys.shared(caseName, isWanted ? { entities, shared, filter } : null),
    queryFn: ({ signal }) =>
      call(
        'findShared',
        {
          params: { case: caseName },
          body: { entities, kinds: shared?.kinds ?? [], most: shared?.most ?? 2, filter },
        },
        { signal },
      ),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
  return {
    data: isWanted ? (asked.data ?? null) : null,
    isAsking: isWanted && asked.isFetching,
    error: isWanted ? asked.error : null,
  };
}
