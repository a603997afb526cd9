import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CallInput } from '../api.js';
import { call, hasEnded } from '../api.js';
import { caseKeys } from './case-keys.js';
import { useJob } from './use-job.js';

type RunBody = CallInput<'createRun'>['body'];

/** Starts an analysis and follows it; `onRun` gets the id of the stored run. */
export function useStartRun(caseName: string, onRun: (run: string) => void) {
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: (body: RunBody) => call('createRun', { params: { case: caseName }, body }),
  });
  const job = useJob(start.data?.id ?? null);
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!job || !hasEnded(job) || told.current === job.id) return;
    told.current = job.id;
    if (job.result?.type !== 'run') return;
    void client.invalidateQueries({ queryKey: caseKeys.runs(caseName) });
    onRun(job.result.run);
  });
  const isRunning = job !== null && !hasEnded(job);
  const problem = job?.state === 'failed' ? job.problem : undefined;
  return {
    start,
    job: isRunning ? job : null,
    error: start.error ?? (problem ? new Error(problem.detail) : null),
  };
}
