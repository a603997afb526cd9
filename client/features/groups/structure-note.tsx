import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { Notes } from '../../parts/notes.js';
import classes from './groups.module.css';

/** Whether there are groups at all, with the figures; a hint where nobody asked. */
export function StructureNote({ structure }: Pick<AnalysisResult, 'structure'>) {
  const { t } = useTranslation('groups');
  if (!structure) {
    return (
      <Text size="xs" c="dimmed">
        {t('notCompared')}
      </Text>
    );
  }
  const { verdict, sentence, figures } = structure;
  return (
    <div className={classes['verdict']} data-grouped={verdict === 'grouped' || undefined}>
      <Text size="sm" fw={600}>
        {sentence}
      </Text>
      <Notes>{figures}</Notes>
    </div>
  );
}
