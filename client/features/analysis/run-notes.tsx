import { Spoiler, Text } from '@mantine/core';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { countOf } from '../../words/format.js';
import { describeParameters } from '../../words/run-words.js';

/** What a run looked at, left out and had to decide. */
export function RunNotes({ result }: { readonly result: AnalysisResult }) {
  const { graph, run, notes } = result;
  return (
    <Spoiler maxHeight={54} showLabel="more" hideLabel="less" transitionDuration={100} fz="xs">
      <Text size="xs" c="dimmed">
        Position in the recorded data: {describeParameters(run.parameters)};{' '}
        {countOf(graph.entities, 'entity', 'entities')}, {countOf(graph.links, 'line', 'lines')} of{' '}
        {countOf(graph.recordedLinks, 'recorded link', 'recorded links')}. Who is watched more is
        recorded more. Protected persons are in no ranking. {notes.join(' ')}
      </Text>
    </Spoiler>
  );
}
