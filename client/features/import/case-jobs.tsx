import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../server/contract/job.js';
import { describeError } from '../../api-error.js';
import { call, hasEnded } from '../../api.js';
import { useJob } from '../../hooks/use-job.js';
import { i18n } from '../../i18n/i18n.js';
import { formatCount, formatMoment } from '../../words/format.js';
import { ImportJob } from './import-job.js';
import { recallRequest } from './remembered-requests.js';
import { useImport } from './use-import.js';

/** Ended imports that are listed. */
const LISTED = 5;

function describeEnd(job: Job): string {
  const state = i18n.t(`import:state_${job.state}`);
  if (job.result?.type !== 'import') return state;
  const { rows, rejectedRows, dryRun } = job.result.report;
  const counts = i18n.t('import:ended', {
    rows: formatCount(rows),
    rejected: formatCount(rejectedRows),
  });
  const words = dryRun ? i18n.t('import:endedDry', { words: counts }) : counts;
  return job.state === 'done' ? words : i18n.t('import:endedState', { words, state });
}

/** An import of this case: followed while it runs, its report afterwards. */
function JobCard({ listed }: { readonly listed: Job }) {
  const { t } = useTranslation('import');
  const job = useJob(listed.id) ?? listed;
  const [isOpen, setIsOpen] = useState(false);
  const again = useImport();
  const asked = recallRequest(job.id);
  const shown = again.job ?? job;
  const isRunning = !hasEnded(shown);
  return (
    <Paper withBorder p="sm">
      {!isRunning && (
        <Group justify="space-between">
          <Text size="sm">
            {t('jobOf', { when: formatMoment(shown.createdAt), how: describeEnd(shown) })}
          </Text>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t('hideReport') : t('showReport')}
          </Button>
        </Group>
      )}
      {(isRunning || isOpen) && (
        <ImportJob
          job={shown}
          {...(asked && !isRunning && { onAgain: () => again.start(asked) })}
        />
      )}
      {again.error && (
        <Text size="xs" role="alert">
          {describeError(again.error)}
        </Text>
      )}
    </Paper>
  );
}

/** Imports of the case that the server knows of: found again after a reload. */
export function CaseJobs({ caseName }: { readonly caseName: string }) {
  const { data } = useQuery({
    queryKey: ['jobs', caseName],
    queryFn: ({ signal }) => call('listJobs', { query: { case: caseName } }, { signal }),
    staleTime: 0,
  });
  const jobs = (data?.jobs ?? []).filter(({ kind }) => kind === 'import').slice(0, LISTED);
  if (jobs.length === 0) return null;
  return (
    <Stack gap="sm" mb="md">
      {jobs.map((job) => (
        <JobCard key={job.id} listed={job} />
      ))}
    </Stack>
  );
}
