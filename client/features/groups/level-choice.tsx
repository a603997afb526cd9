import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { useExplore } from '../../hooks/explore-context.js';
import { levelsOf } from '../../state/at-level.js';
import { formatCount } from '../../words/format.js';

interface Props {
  readonly result: AnalysisResult;
  /** Resolution of the level that is shown. */
  readonly shown: number;
}

/** The levels of a run, by the number of their groups; nothing where it kept one alone. */
export function LevelChoice({ result, shown }: Props) {
  const { t } = useTranslation('groups');
  const { showLevel } = useExplore();
  const levels = levelsOf(result);
  if (levels.length < 2) return null;
  return (
    <Input.Wrapper label={t('level')} description={t('levelHelp')} labelElement="div">
      <SegmentedControl
        fullWidth
        mt={4}
        size="xs"
        aria-label={t('level')}
        value={String(shown)}
        data={levels.map(({ resolution, listed }) => ({
          value: String(resolution),
          label: formatCount(listed),
        }))}
        onChange={(value) => showLevel(Number(value))}
      />
    </Input.Wrapper>
  );
}
