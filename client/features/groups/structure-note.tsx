import { Text } from '@mantine/core';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { Notes } from '../../parts/notes.js';
import classes from './groups.module.css';

/** Whether there are groups at all, with the figures; a hint where nobody asked. */
export function StructureNote({ structure }: Pick<AnalysisResult, 'structure'>) {
  if (!structure) {
    return (
      <Text size="xs" c="dimmed">
        Not compared with random networks: these have groups too. A new analysis can compare.
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
