import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { GraphFilter } from '../../server/contract/graph-view.js';
import { call } from '../api.js';
import type { TimeWindow } from '../state/brush.js';
import { caseKeys } from './case-keys.js';

interface Asked {
  readonly entities: readonly string[] | undefined;
  readonly filter: GraphFilter;
  readonly earlier: TimeWindow;
  readonly later: TimeWindow;
}

/** Who changed between two windows; null = nothing is compared. */
export function useComparison(caseName: string, asked: Asked | null) {
  const { fromMs: _from, untilMs: _until, ...filter } = asked?.filter ?? {};
  const body = asked && {
    ...(asked.entities && { entities: [...asked.entities] }),
    ...{ filter, earlier: asked.earlier, later: asked.later },
  };
  return useQuery({
    queryKey: caseKeys.comparison(caseName, body),
    queryFn: ({ signal }) => {
      if (!body) throw new Error('Nothing is compared.');
      return call('compareWindows', { params: { case: caseName }, body }, { signal });
    },
    enabled: body !== null,
    placeholderData: keepPreviousData,
  });
}
