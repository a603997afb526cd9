import { useQuery } from '@tanstack/react-query';
import { call } from '../api.js';
import { caseKeys } from './case-keys.js';

/** A stored run with its results; null without one. */
export function useRun(caseName: string, run: string | null) {
  return useQuery({
    queryKey: caseKeys.run(caseName, run),
    queryFn: ({ signal }) =>
      call('getRun', { params: { case: caseName, run: run ?? '' } }, { signal }),
    enabled: run !== null,
    // Pseudonyms may change when the case does; figures do not.
    staleTime: 300_000,
  });
}

/** Stored runs of the case, newest first. */
export function useRuns(caseName: string) {
  return useQuery({
    queryKey: caseKeys.runs(caseName),
    queryFn: ({ signal }) => call('listRuns', { params: { case: caseName } }, { signal }),
  });
}
