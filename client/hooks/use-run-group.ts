import { useQuery } from '@tanstack/react-query';
import { call } from '../api.js';
import { caseKeys } from './case-keys.js';

/** A group of a run in words; `resolution` is that of its level. */
export function useRunGroup(caseName: string, run: string, group: number, resolution: number) {
  return useQuery({
    queryKey: caseKeys.runGroup(caseName, run, group, resolution),
    queryFn: async ({ signal }) => {
      const input = { params: { case: caseName, run }, query: { group, resolution, first: 1 } };
      const { groups } = await call('listRunGroups', input, { signal });
      return groups[0] ?? null;
    },
    staleTime: 300_000,
  });
}
