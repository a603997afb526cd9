import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { GraphFilter } from '../../server/contract/graph-view.js';
import { call } from '../api.js';
import { caseKeys } from './case-keys.js';

interface Asked {
  /** Absent = the whole case. */
  readonly entities?: readonly string[] | undefined;
  /** Links between the entities, or all that end at any of them. */
  readonly reach: 'between' | 'at';
  readonly filter: GraphFilter;
  readonly steps: number;
}

/** When links begin, by kind; the window of the filter is left out. The last answer stays until the next. */
export function useTimes(caseName: string, asked: Asked, isEnabled = true) {
  const { fromMs: _from, untilMs: _until, ...filter } = asked.filter;
  const { entities, reach, steps } = asked;
  const body = { ...(entities && { entities: [...entities] }), reach, filter, steps };
  return useQuery({
    queryKey: caseKeys.times(caseName, body),
    queryFn: ({ signal }) => call('readTimes', { params: { case: caseName }, body }, { signal }),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
}
