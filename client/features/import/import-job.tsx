import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Job } from '../../../server/contract/job.js';
import { hasEnded } from '../../api.js';
import { JobProgress } from '../../parts/job-progress.js';
import { inPageWords } from '../../words/option-names.js';
import { ImportReportView } from './import-report-view.js';

interface Props {
  readonly job: Job;
  readonly onAgain?: () => void;
  readonly onBack?: () => void;
}

/** Where an import stands, or how it went. */
export function ImportJob({ job, onAgain, onBack }: Props) {
  if (!hasEnded(job)) return <JobProgress job={job} title={`Importing into ${job.case}`} />;
  // What was imported is no longer kept; all else can be asked for again.
  const isKept =
    job.state !== 'done' || (job.result?.type === 'import' && job.result.report.dryRun);
  const again = onAgain && isKept && (
    <Button variant="default" onClick={onAgain}>
      Run again
    </Button>
  );
  const { result } = job;
  return (
    <Stack gap="sm">
      {job.state === 'cancelled' && (
        <Alert color="gray" title="Cancelled">
          <Text size="sm">
            What had been read stays in the case. Running the same import again completes it;
            nothing is counted twice.
          </Text>
        </Alert>
      )}
      {job.state === 'failed' && (
        <Alert
          color="orange"
          icon={<IconAlertTriangle size={18} />}
          title={job.problem?.title ?? 'It failed'}
          role="alert"
        >
          <Text size="sm">{job.problem && inPageWords(job.problem.detail)}</Text>
        </Alert>
      )}
      {result?.type === 'import' && (
        <ImportReportView job={job.id} report={result.report} hasRejects={result.hasRejects} />
      )}
      <Group gap="sm">
        {onBack && isKept && (
          <Button variant="default" onClick={onBack}>
            Back to the files
          </Button>
        )}
        {again}
      </Group>
    </Stack>
  );
}
