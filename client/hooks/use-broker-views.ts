import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type CallInput } from '../api.js';
import { caseKeys } from './case-keys.js';
import { useStartedJob } from './use-started-job.js';

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
  return useStartedJob(
    (body: Body) => call('createBrokerView', { params: { case: caseName }, body }),
    (result) => {
      if (result.type !== 'brokers') return;
      void client.invalidateQueries({ queryKey: caseKeys.brokerViews(caseName) });
      onView(result.view);
    },
  );
}
