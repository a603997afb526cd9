import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../server/contract/job.js';
import { call, hasEnded } from '../api.js';
import { i18n } from '../i18n/i18n.js';
import { formatBytes, formatCount, formatDuration } from '../words/format.js';
import { stageWords } from '../words/server-words.js';

/** Now, each second: for rates and times left. */
function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}

/** How far, how fast and how long still, in words. */
function describeProgress({ progress, startedAt, state }: Job, now: number): string {
  const { done, total, unit, rows } = progress;
  if (state === 'waiting') return i18n.t('waiting');
  const parts: string[] = [];
  if (rows !== undefined) parts.push(i18n.t('rowsRead', { rows: formatCount(rows) }));
  if (unit === 'bytes' && total > 0)
    parts.push(i18n.t('bytesOf', { done: formatBytes(done), total: formatBytes(total) }));
  const elapsedMs = startedAt === undefined ? 0 : now - Date.parse(startedAt);
  if (rows !== undefined && elapsedMs > 2_000) {
    const rate = formatCount(Math.round((rows / elapsedMs) * 1_000));
    parts.push(i18n.t('rowsPerSecond', { rows: rate }));
  }
  if (total > 0 && done > 0 && done < total && elapsedMs > 2_000) {
    const time = formatDuration((elapsedMs / done) * (total - done));
    parts.push(i18n.t('timeLeft', { time }));
  }
  return parts.join(' · ');
}

/** Where a job stands, with a way to cancel it. */
export function JobProgress({ job, title }: { readonly job: Job; readonly title: string }) {
  const { t } = useTranslation();
  const isRunning = !hasEnded(job);
  const now = useNow(isRunning);
  const cancel = useMutation({
    mutationFn: () => call('cancelJob', { params: { job: job.id } }),
  });
  const { done, total, stage, note } = job.progress;
  const share = total > 0 ? Math.min(100, (done / total) * 100) : isRunning ? 100 : 0;
  return (
    <Stack gap={6} role="status" aria-live="polite">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        {isRunning && (
          <Button
            variant="default"
            size="compact-xs"
            loading={cancel.isPending || cancel.isSuccess}
            onClick={() => cancel.mutate()}
          >
            {t('cancel')}
          </Button>
        )}
      </Group>
      <Progress
        value={share}
        animated={isRunning && total === 0}
        aria-label={title}
        transitionDuration={150}
      />
      <Text size="xs" c="dimmed" className="figures">
        {[stageWords(stage), describeProgress(job, now)].filter((part) => part !== '').join(' · ')}
      </Text>
      {note !== undefined && <Text size="xs">{note}</Text>}
    </Stack>
  );
}
