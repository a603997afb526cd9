import { queryOptions } from '@tanstack/react-query';
import { call } from '../api.js';
import { caseKeys } from './case-keys.js';

/** The charts kept with a case, the one that keeps itself among them. */
export function chartsQuery(caseName: string) {
  return queryOptions({
    queryKey: caseKeys.charts(caseName),
    queryFn: ({ signal }) => call('listCharts', { params: { case: caseName } }, { signal }),
  });
}
