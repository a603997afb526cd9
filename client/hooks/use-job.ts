import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Job } from '../../server/contract/job.js';
import { call, followJob, hasEnded } from '../api.js';

/** In case no event comes through. */
const POLL_MS = 3_000;

/** Where a job stands, followed until it has ended; null for none. */
export function useJob(id: string | null): Job | null {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => call('getJob', { params: { job: id ?? '' } }, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : POLL_MS),
  });
  const ended = data ? hasEnded(data) : false;
  useEffect(() => {
    if (id === null || ended) return;
    return followJob(id, (job) => client.setQueryData(['job', id], job));
  }, [id, ended, client]);
  return data ?? null;
}
