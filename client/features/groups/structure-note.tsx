import { Text } from '@mantine/core';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { Notes } from '../../parts/notes.js';
import classes from './groups.module.css';

type Props = Pick<AnalysisResult, 'structure' | 'run' | 'notes'>;

/** Whether there are groups at all, with the figures; a hint where nobody asked, else why it is not told. */
export function StructureNote({ structure, run, notes }: Props) {
  if (!structure) {
    return (
      <Text size="xs" c="dimmed">
        Not compared with random networks: these have groups too.{' '}
        {run.parameters.nullDraws === undefined ? 'A new analysis can compare.' : notes.join(' ')}
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
