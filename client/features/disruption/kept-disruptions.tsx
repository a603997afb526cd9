import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DisruptionRun } from '../../../server/contract/disruption.js';
import { i18n } from '../../i18n/i18n.js';
import { clearByKeyboard } from '../../parts/clear-button.js';
import { formatCount, formatMoment } from '../../words/format.js';
import { ruleWords } from './rule-words.js';

function describeKept({
  at,
  parameters,
  removed,
  largestBefore,
  largestAfter,
}: DisruptionRun): string {
  return i18n.t('disruption:keptOne', {
    when: formatMoment(at),
    rule: ruleWords(parameters.by),
    removed: formatCount(removed),
    before: formatCount(largestBefore),
    after: formatCount(largestAfter),
  });
}

interface Props {
  readonly kept: readonly DisruptionRun[];
  readonly shown: string | null;
  readonly onShow: (disruption: string | null) => void;
}

/** What was tried before, to look at again. */
export function KeptDisruptions({ kept, shown, onShow }: Props) {
  const { t } = useTranslation('disruption');
  if (kept.length === 0) return null;
  return (
    <Select
      label={t('kept', { total: formatCount(kept.length) })}
      placeholder={t('openAgain')}
      value={shown}
      data={kept.map((run) => ({ value: run.id, label: describeKept(run) }))}
      clearable
      clearButtonProps={clearByKeyboard(t('close'))}
      onChange={onShow}
    />
  );
}
