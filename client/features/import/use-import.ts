import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Job } from '../../../server/contract/job.js';
import { call, hasEnded } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useJob } from '../../hooks/use-job.js';
import type { ImportRequest } from '../../state/import-draft.js';
import { rememberRequest } from './remembered-requests.js';

interface Start {
  readonly caseName: string;
  readonly request: ImportRequest;
}

/** Asks anew for everything that an import has changed. */
function useRenewCase() {
  const client = useQueryClient();
  return useCallback(
    (caseName: string) => {
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: caseKeys.all(caseName) });
      void client.invalidateQueries({ queryKey: ['jobs', caseName] });
    },
    [client],
  );
}

/** One import after the other: started, followed, run again. */
export function useImport() {
  const [id, setId] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: ({ caseName, request }: Start) =>
      call('createImport', { params: { case: caseName }, body: request }),
    onSuccess: (job: Job, { caseName, request }) => {
      rememberRequest(job.id, { caseName, request });
      setId(job.id);
    },
  });
  const job = useJob(id);
  const renew = useRenewCase();
  const ended = job && hasEnded(job) ? job.id : null;
  const caseName = job?.case;
  useEffect(() => {
    if (ended !== null && caseName !== undefined) renew(caseName);
  }, [ended, caseName, renew]);
  return {
    job,
    start: start.mutate,
    isStarting: start.isPending,
    isBusy: start.isPending || (job !== null && !hasEnded(job)),
    isDryRun: start.variables?.request.dryRun === true,
    error: start.error,
    again: () => {
      if (start.variables) start.mutate(start.variables);
    },
    reset: () => {
      setId(null);
      start.reset();
    },
  };
}
