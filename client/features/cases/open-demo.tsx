import { Button, Paper, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../server/contract/views.js';
import { call, hasEnded } from '../../api.js';
import { ApiError, describeError } from '../../api-error.js';
import { useJob } from '../../hooks/use-job.js';
import { JobProgress } from '../../parts/job-progress.js';

/** One button from nothing to the demo case: imported and analysed if it is not there, then opened. */
export function OpenDemo({ cases }: { readonly cases: readonly CaseView[] }) {
  const { t } = useTranslation('cases');
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useQuery({ queryKey: ['session'], queryFn: () => call('getSession', {}) });
  const start = useMutation({ mutationFn: () => call('createDemo', {}) });
  const job = useJob(start.data?.id ?? null);
  const name = session.data?.demoCase;
  const isThere = cases.some((each) => each.name === name && each.entities > 0 && !each.deleting);
  const address = name === undefined ? null : `/cases/${encodeURIComponent(name)}`;

  const isDone = job?.state === 'done';
  useEffect(() => {
    if (!isDone || address === null) return;
    void client.invalidateQueries({ queryKey: ['cases'] });
    void navigate(address);
  }, [isDone, address, client, navigate]);

  if (job && !hasEnded(job)) {
    return (
      <Paper withBorder p="sm" w={360}>
        <JobProgress job={job} title={t('preparingDemo')} />
      </Paper>
    );
  }
  const problem = start.error ?? (job?.problem ? new ApiError(job.problem) : null);
  return (
    <div>
      <Button
        size="sm"
        leftSection={<IconPlayerPlay size={16} />}
        loading={start.isPending || isDone}
        disabled={name === undefined}
        onClick={() => {
          if (isThere && address !== null) void navigate(address);
          else start.mutate();
        }}
      >
        {t('openDemo')}
      </Button>
      {problem && (
        <Text size="xs" mt={4} role="alert">
          {describeError(problem)}
        </Text>
      )}
    </div>
  );
}
