import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Recovery } from '../../../server/contract/disruption.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useDisruption, useDisruptions, useStartDisruption } from '../../hooks/use-disruption.js';
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
  return (
    `Where ${Math.round(share * 100)} % of the former contacts look for a substitute, the largest component comes to ` +
    `${formatMeasure(largestComponent.low)} – ${formatMeasure(largestComponent.high)} and the efficiency to ` +
    `${formatMeasure(efficiency.low)} – ${formatMeasure(efficiency.high)} (the middle nine tenths of ${formatCount(runs)} draws of a model, no forecast).`
  );
}

/** The room What if: the recorded network without some of its members. */
export function DisruptionPanel() {
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
      <h2 className="section-title">What if some were gone</h2>
      {job && <JobProgress job={job} title="Trying it out" />}
      {/* Hidden, not gone: what was chosen stays. */}
      <div hidden={job !== null}>
        <DisruptionForm isStarting={start.isPending} onStart={(body) => start.mutate(body)} />
      </div>
      {error && <ErrorPanel title="It could not be tried out" error={error} />}
      <KeptDisruptions kept={kept} shown={shown} onShow={show} />
      {shownError && <ErrorPanel title="The what-if cannot be shown" error={shownError} />}
      {result?.steps.length === 0 && <EmptyPanel title="Nobody can be removed here" />}
      {result && result.steps.length > 0 && (
        <>
          <DisruptionCurve result={result} />
          <RemovalSteps result={result} />
          {result.recovery && <Text size="xs">{describeRecovery(result.recovery)}</Text>}
          <Notes>
            Position in the recorded data: {formatCount(result.graph.entities)} entities,{' '}
            {formatCount(result.graph.links)} lines. Struck out on the graph; the case stays as it
            is. {result.notes.join(' ')}
          </Notes>
        </>
      )}
    </Stack>
  );
}
