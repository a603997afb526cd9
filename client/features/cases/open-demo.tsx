import { Button, Paper, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView } from '../../../server/contract/views.js';
import { call, hasEnded } from '../../api.js';
import { describeError } from '../../api-error.js';
import { useJob } from '../../hooks/use-job.js';
import { useStartRun } from '../../hooks/use-start-run.js';
import { JobProgress } from '../../parts/job-progress.js';

/** One button from nothing to the demo case: imported and analysed if it is not there, then opened. */
export function OpenDemo({ cases }: { readonly cases: readonly CaseView[] }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useQuery({ queryKey: ['session'], queryFn: () => call('getSession', {}) });
  const start = useMutation({ mutationFn: () => call('createDemo', {}) });
  const job = useJob(start.data?.id ?? null);
  const name = session.data?.demoCase;
  const isThere = cases.some((each) => each.name === name && each.entities > 0 && !each.deleting);
  const open = useCallback(() => {
    if (name !== undefined) void navigate(`/cases/${encodeURIComponent(name)}`);
  }, [name, navigate]);
  const run = useStartRun(name ?? '', open);

  const { mutate: analyse, isIdle } = run.start;
  const isImported = job?.state === 'done';
  useEffect(() => {
    if (!isImported || !isIdle) return;
    void client.invalidateQueries({ queryKey: ['cases'] });
    analyse({ projection: 'links' });
  }, [isImported, isIdle, client, analyse]);

  const running = run.job ?? (job && !hasEnded(job) ? job : null);
  if (running) {
    const title = run.job ? 'Finding groups in the demo case' : 'Importing the demo case';
    return (
      <Paper withBorder p="sm" w={360}>
        <JobProgress job={running} title={title} />
      </Paper>
    );
  }
  const problem = start.error ?? run.error ?? (job?.problem ? new Error(job.problem.detail) : null);
  return (
    <div>
      <Button
        size="sm"
        leftSection={<IconPlayerPlay size={16} />}
        loading={start.isPending || (isImported && !problem)}
        disabled={name === undefined}
        onClick={() => (isThere || isImported ? open() : start.mutate())}
      >
        Open the demo case
      </Button>
      {problem && (
        <Text size="xs" mt={4} role="alert">
          {describeError(problem)}
        </Text>
      )}
    </div>
  );
}
