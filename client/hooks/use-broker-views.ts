import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call, type CallInput, hasEnded } from '../api.js';
import { caseKeys } from './case-keys.js';
import { useJob } from './use-job.js';

type Body = CallInput<'createBrokerView'>['body'];

/** Stored broker views of the case, newest first. */
export function useBrokerViews(caseName: string) {
  return useQuery({
    queryKey: caseKeys.brokerViews(caseName),
    queryFn: ({ signal }) => call('listBrokerViews', { params: { case: caseName } }, { signal }),
  });
}

/** A stored broker view; null without one. */
export function useBrokerView(caseName: string, view: string | null) {
  return useQuery({
    queryKey: caseKeys.brokerView(caseName, view),
    queryFn: ({ signal }) =>
      call('getBrokerView', { params: { case: caseName, view: view ?? '' } }, { signal }),
    enabled: view !== null,
    // Pseudonyms may change when the case does; figures do not.
    staleTime: 300_000,
  });
}

/** Starts a broker view and follows it; `onView` gets the id of the stored one. */
export function useStartBrokerView(caseName: string, onView: (view: string) => void) {
  const client = useQueryClient();
  const start = useMutation({
    mutationFn: (body: Body) => call('createBrokerView', { params: { case: caseName }, body }),
  });
  const job = useJob(start.data?.id ?? null);
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!job || !hasEnded(job) || told.current === job.id) return;
    told.current = job.id;
    if (job.result?.type !== 'brokers') return;
    void client.invalidateQueries({ queryKey: caseKeys.brokerViews(caseName) });
    onView(job.result.view);
  });
  const isRunning = job !== null && !hasEnded(job);
  const problem = job?.state === 'failed' ? job.problem : undefined;
  return {
    start,
    job: isRunning ? job : null,
    error: start.error ?? (problem ? new Error(problem.detail) : null),
  };
}
