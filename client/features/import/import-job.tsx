import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../server/contract/job.js';
import { hasEnded } from '../../api.js';
import { JobProgress } from '../../parts/job-progress.js';
import { inPageWords } from '../../words/option-names.js';
import { problemWords } from '../../words/server-words.js';
import { ImportReportView } from './import-report-view.js';

interface Props {
  readonly job: Job;
  readonly onAgain?: () => void;
  readonly onBack?: () => void;
}

/** Where an import stands, or how it went. */
export function ImportJob({ job, onAgain, onBack }: Props) {
  const { t } = useTranslation('import');
  if (!hasEnded(job))
    return <JobProgress job={job} title={t('importingInto', { name: job.case })} />;
  // What was imported is no longer kept; all else can be asked for again.
  const isKept =
    job.state !== 'done' || (job.result?.type === 'import' && job.result.report.dryRun);
  const again = onAgain && isKept && (
    <Button variant="default" onClick={onAgain}>
      {t('runAgain')}
    </Button>
  );
  const { result } = job;
  return (
    <Stack gap="sm">
      {job.state === 'cancelled' && (
        <Alert color="gray" title={t('cancelled')}>
          <Text size="sm">{t('cancelledHelp')}</Text>
        </Alert>
      )}
      {job.state === 'failed' && (
        <Alert
          color="orange"
          icon={<IconAlertTriangle size={18} />}
          title={job.problem ? problemWords(job.problem) : t('failed')}
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
            {t('back')}
          </Button>
        )}
        {again}
      </Group>
    </Stack>
  );
}
