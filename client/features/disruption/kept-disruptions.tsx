import { Select } from '@mantine/core';
import type { DisruptionRun } from '../../../server/contract/disruption.js';
import { formatCount, formatMoment } from '../../words/format.js';
import { RULE_WORDS } from './rule-words.js';

function describeKept({
  at,
  parameters,
  removed,
  largestBefore,
  largestAfter,
}: DisruptionRun): string {
  return (
    `${formatMoment(at)}: ${RULE_WORDS[parameters.by]}, ${formatCount(removed)} removed, ` +
    `largest ${formatCount(largestBefore)} → ${formatCount(largestAfter)}`
  );
}

interface Props {
  readonly kept: readonly DisruptionRun[];
  readonly shown: string | null;
  readonly onShow: (disruption: string | null) => void;
}

/** What was tried before, to look at again. */
export function KeptDisruptions({ kept, shown, onShow }: Props) {
  if (kept.length === 0) return null;
  return (
    <Select
      label={`Tried before (${formatCount(kept.length)})`}
      placeholder="Open one again"
      value={shown}
      data={kept.map((run) => ({ value: run.id, label: describeKept(run) }))}
      clearable
      clearButtonProps={{ 'aria-label': 'Close the what-if' }}
      onChange={onShow}
    />
  );
}
