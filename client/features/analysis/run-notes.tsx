import { useTranslation } from 'react-i18next';
import type { AnalysisResult } from '../../../server/contract/results.js';
import { Notes } from '../../parts/notes.js';
import { countWords } from '../../words/count-words.js';
import { describeParameters } from '../../words/run-words.js';

/** What a run looked at, left out and had to decide. */
export function RunNotes({ result }: { readonly result: AnalysisResult }) {
  const { t } = useTranslation('analysis');
  const { graph, run, notes } = result;
  return (
    <Notes>
      {t('notes', {
        what: describeParameters(run.parameters),
        entities: countWords('entity', graph.entities),
        lines: countWords('line', graph.links),
        links: countWords('recordedLink', graph.recordedLinks),
        rest: notes.join(' '),
      })}
    </Notes>
  );
}
