import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '../../../server/contract/disruption.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useDisruption, useDisruptions, useStartDisruption } from '../../hooks/use-disruption.js';
import { i18n } from '../../i18n/i18n.js';
import { JobProgress } from '../../parts/job-progress.js';
import { Notes } from '../../parts/notes.js';
import { EmptyPanel, ErrorPanel } from '../../parts/state-panels.js';
import { formatCount, formatMeasure } from '../../words/format.js';
import { DisruptionCurve } from './disruption-curve.js';
import { DisruptionForm } from './disruption-form.js';
import { KeptDisruptions } from './kept-disruptions.js';
import { RemovalSteps } from './removal-steps.js';

const NOBODY: readonly string[] = [];

function describeRecovery({ largestComponent, efficiency, runs, share }: Recovery): string {
  return i18n.t('disruption:recovery', {
    share: Math.round(share * 100),
    largestLow: formatMeasure(largestComponent.low),
    largestHigh: formatMeasure(largestComponent.high),
    efficiencyLow: formatMeasure(efficiency.low),
    efficiencyHigh: formatMeasure(efficiency.high),
    runs: formatCount(runs),
  });
}

/** The room What if: the recorded network without some of its members. */
export function DisruptionPanel() {
  const { t } = useTranslation('disruption');
  const { caseName, strikeOut } = useExplore();
  const kept = useDisruptions(caseName).data?.disruptions ?? [];
  const [shown, show] = useState<string | null>(null);
  const { data, error: shownError } = useDisruption(caseName, shown);
  const result = shown === null ? null : (data ?? null);
  const { start, job, error } = useStartDisruption(caseName, show);
  useEffect(() => {
    strikeOut(result?.steps.map(({ removed }) => removed) ?? NOBODY);
  }, [result, strikeOut]);
  useEffect(() => () => strikeOut(NOBODY), [strikeOut]);
  return (
    <Stack gap="sm" p="md">
      <h2 className="section-title">{t('title')}</h2>
      {job && <JobProgress job={job} title={t('running')} />}
      {/* Hidden, not gone: what was chosen stays. */}
      <div hidden={job !== null}>
        <DisruptionForm isStarting={start.isPending} onStart={(body) => start.mutate(body)} />
      </div>
      {error && <ErrorPanel title={t('failed')} error={error} />}
      <KeptDisruptions kept={kept} shown={shown} onShow={show} />
      {shownError && <ErrorPanel title={t('notShown')} error={shownError} />}
      {result?.steps.length === 0 && <EmptyPanel title={t('nobodyTitle')} />}
      {result && result.steps.length > 0 && (
        <>
          <DisruptionCurve result={result} />
          <RemovalSteps result={result} />
          {result.recovery && <Text size="xs">{describeRecovery(result.recovery)}</Text>}
          <Notes>
            {t('notes', {
              entities: formatCount(result.graph.entities),
              lines: formatCount(result.graph.links),
              rest: result.notes.join(' '),
            })}
          </Notes>
        </>
      )}
    </Stack>
  );
}
