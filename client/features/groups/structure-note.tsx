import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { Notes } from '../../parts/notes.js';
import { describeStructure } from '../../words/structure-words.js';
import classes from './groups.module.css';

type Props = Pick<AnalysisResult, 'structure' | 'run' | 'notes'>;

/** Whether there are groups at all, with the figures; a hint where nobody asked, else why it is not told. */
export function StructureNote({ structure, run, notes }: Props) {
  const { t } = useTranslation('groups');
  if (!structure) {
    return (
      <Text size="xs" c="dimmed">
        {t('notCompared')}{' '}
        {run.parameters.nullDraws === undefined ? t('canCompare') : notes.join(' ')}
      </Text>
    );
  }
  const { sentence, figures } = describeStructure(structure);
  return (
    <div className={classes['verdict']} data-grouped={structure.verdict === 'grouped' || undefined}>
      <Text size="sm" fw={600}>
        {sentence}
      </Text>
      <Notes>{figures}</Notes>
    </div>
  );
}
