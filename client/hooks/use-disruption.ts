import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallInput } from '../api.js';
import { call, hasEnded } from '../api.js';
import { caseKeys } from './case-keys.js';
import { useJob } from './use-job.js';

export type DisruptionBody = CallInput<'createDisruption'>['body'];

/** Tries out a removal and follows it to its result. */
export function useDisruption(caseName: string) {
  const start = useMutation({
    mutationFn: (body: DisruptionBody) =>
      call('createDisruption', { params: { case: caseName }, body }),
  });
  const job = useJob(start.data?.id ?? null);
  const done = job?.result?.type === 'disruption' ? job.result.disruption : null;
  const result = useQuery({
    queryKey: caseKeys.disruption(caseName, done),
    queryFn: ({ signal }) =>
      call('getDisruption', { params: { case: caseName, disruption: done ?? '' } }, { signal }),
    enabled: done !== null,
  });
  const problem = job?.state === 'failed' ? job.problem : undefined;
  return {
    start,
    job: job !== null && !hasEnded(job) ? job : null,
    result: result.data ?? null,
    error: start.error ?? result.error ?? (problem ? new Error(problem.detail) : null),
  };
}
