import { useQuery } from '@tanstack/react-query';
import { call, type CallInput } from '../api.js';
import { caseKeys } from './case-keys.js';
import { useStartedJob } from './use-started-job.js';

export type DisruptionBody = CallInput<'createDisruption'>['body'];

/** Tries out a removal and follows it to its result. */
export function useDisruption(caseName: string) {
  const {
    start,
    job,
    result: ended,
    error,
  } = useStartedJob((body: DisruptionBody) =>
    call('createDisruption', { params: { case: caseName }, body }),
  );
  const done = ended?.type === 'disruption' ? ended.disruption : null;
  const result = useQuery({
    queryKey: caseKeys.disruption(caseName, done),
    queryFn: ({ signal }) =>
      call('getDisruption', { params: { case: caseName, disruption: done ?? '' } }, { signal }),
    enabled: done !== null,
  });
  return { start, job, result: result.data ?? null, error: error ?? result.error };
}
