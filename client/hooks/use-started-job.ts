import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Job } from '../../server/contract/job.js';
import { ApiError } from '../api-error.js';
import { hasEnded } from '../api.js';
import { useJob } from './use-job.js';

/** Starts a job and follows it; `onResult` gets what came of it, once. */
export function useStartedJob<Body>(
  begin: (body: Body) => Promise<Job>,
  onResult?: (result: NonNullable<Job['result']>) => void,
) {
  const start = useMutation({ mutationFn: begin });
  const job = useJob(start.data?.id ?? null);
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!job || !hasEnded(job) || told.current === job.id) return;
    told.current = job.id;
    if (job.result) onResult?.(job.result);
  });
  const problem = job?.state === 'failed' ? job.problem : undefined;
  return {
    start,
    /** While it runs. */
    job: job !== null && !hasEnded(job) ? job : null,
    result: job?.result ?? null,
    error: start.error ?? (problem ? new ApiError(problem) : null),
  };
}
