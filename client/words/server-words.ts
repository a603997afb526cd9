import { JOB_STAGES } from '../../server/contract/job.js';
import { type Problem, problemCode } from '../../server/contract/problem.js';
import { type WarningCode, WARNING_CODES } from '../../server/contract/record.js';
import { i18n } from '../i18n/i18n.js';
import { perKey } from './per-key.js';
import { propertyWords } from './value-words.js';

/** What kind of trouble a problem tells of, in a sentence; of a kind that the page does not know the server's own. */
export function problemWords({ type, title }: Pick<Problem, 'type' | 'title'>): string {
  const code = problemCode(type);
  return code === null ? title : i18n.t(`server:problem_${code}`);
}

const WARNING_WORDS = perKey<WarningCode>(WARNING_CODES, (code) =>
  i18n.t(`server:warning_${code}`),
);

function isWarning(code: string): code is WarningCode {
  return (WARNING_CODES as readonly string[]).includes(code);
}

/** What was odd about rows; of a code that the page does not know the code itself. */
export function warningWords(code: string): string {
  return isWarning(code) ? WARNING_WORDS[code] : propertyWords(code);
}

/** What a job is at; of a stage that the page does not know the server's own words. */
export function stageWords(stage: string): string {
  const known = JOB_STAGES.find((each) => each === stage);
  return known === undefined ? stage : i18n.t(`stage_${known}`, { ns: 'server' });
}
