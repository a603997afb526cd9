import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type CallInput } from '../api.js';
import { caseKeys } from './case-keys.js';
import { useStartedJob } from './use-started-job.js';

export type DisruptionBody = CallInput<'createDisruption'>['body'];

/** Stored what-ifs of the case, newest first. */
export function useDisruptions(caseName: string) {
  return useQuery({
    queryKey: caseKeys.disruptions(caseName),
    queryFn: ({ signal }) => call('listDisruptions', { params: { case: caseName } }, { signal }),
  });
}

/** A stored what-if; null without one. */
export function useDisruption(caseName: string, disruption: string | null) {
  return useQuery({
    queryKey: caseKeys.disruption(caseName, disruption),
    queryFn: ({ signal }) =>
      call(
        'getDisruption',
        { params: { case: caseName, disruption: disruption ?? '' } },
        { signal },
      ),
    enabled: disruption !== null,
  });
}

/** Tries out a removal and follows it; `onKept` gets the id of the stored what-if. */
export function useStartDisruption(caseName: string, onKept: (disruption: string) => void) {
  const client = useQueryClient();
  return useStartedJob(
    (body: DisruptionBody) => call('createDisruption', { params: { case: caseName }, body }),
    (result) => {
      if (result.type !== 'disruption') return;
      void client.invalidateQueries({ queryKey: caseKeys.disruptions(caseName) });
      onKept(result.disruption);
    },
  );
}
