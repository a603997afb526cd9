import type { AnalysisResult } from '../../../server/contract/results.js';
import { Notes } from '../../parts/notes.js';
import { countOf } from '../../words/format.js';
import { describeParameters } from '../../words/run-words.js';

/** What a run looked at, left out and had to decide. */
export function RunNotes({ result }: { readonly result: AnalysisResult }) {
  const { graph, run, notes } = result;
  return (
    <Notes>
      Position in the recorded data: {describeParameters(run.parameters)};{' '}
      {countOf(graph.entities, 'entity', 'entities')}, {countOf(graph.links, 'line', 'lines')} of{' '}
      {countOf(graph.recordedLinks, 'recorded link', 'recorded links')}. Who is watched more is
      recorded more. Protected persons are in no ranking. {notes.join(' ')}
    </Notes>
  );
}
