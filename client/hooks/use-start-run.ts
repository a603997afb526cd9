import { useQueryClient } from '@tanstack/react-query';
import { call, type CallInput } from '../api.js';
import { caseKeys } from './case-keys.js';
import { useStartedJob } from './use-started-job.js';

type RunBody = CallInput<'createRun'>['body'];

/** Starts an analysis and follows it; `onRun` gets the id of the stored run. */
export function useStartRun(caseName: string, onRun: (run: string) => void) {
  const client = useQueryClient();
  return useStartedJob(
    (body: RunBody) => call('createRun', { params: { case: caseName }, body }),
    (result) => {
      if (result.type !== 'run') return;
      void client.invalidateQueries({ queryKey: caseKeys.runs(caseName) });
      onRun(result.run);
    },
  );
}
