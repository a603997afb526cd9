import { afterEach, expect, test } from 'vitest';
import { describeError, toApiError } from '../../../../client/api-error.js';
import { speak } from '../../../../client/i18n/i18n.js';
import { problemWords, stageWords, warningWords } from '../../../../client/words/server-words.js';
import { JOB_STAGES } from '../../../../server/contract/job.js';
import { PROBLEM_CODES } from '../../../../server/contract/problem.js';
import { WARNING_CODES } from '../../../../server/contract/record.js';
import { AppError } from '../../../../server/errors.js';
import { APP_ERRORS, toProblem } from '../../../../server/http/problem.js';
import { HTTP_ERRORS } from '../../../../server/http/http-error.js';

afterEach(() => speak('en'));

function raised(message: string): Error {
  const problem = toProblem(new AppError('not_found', message), 'r1');
  return toApiError(problem.status, problem);
}

test('a problem is told in the language of the page, with what the server says of it', async () => {
  expect(describeError(raised('There is no case “Harbour”.'))).toBe('There is no case “Harbour”.');
  await speak('es');
  expect(describeError(raised('There is no case “Harbour”.'))).toBe(
    'Eso no está. El servidor dice: There is no case “Harbour”.',
  );
  // What the page itself found out is in its language already.
  expect(describeError(toApiError(502, '<html>'))).toBe('El servidor respondió con el estado 502.');
});

test('all codes of the server have words of their own in Spanish', async () => {
  const known = [...Object.keys(APP_ERRORS), ...Object.keys(HTTP_ERRORS), 'unexpected'];
  expect([...PROBLEM_CODES].sort()).toEqual([...new Set(known)].sort());
  const words = () => [
    ...PROBLEM_CODES.map((code) =>
      problemWords({ type: `/api/docs#problem-${code}`, title: 'none' }),
    ),
    ...WARNING_CODES.map(warningWords),
    ...JOB_STAGES.map(stageWords),
  ];
  const english = words();
  await speak('es');
  words().forEach((word, index) => expect(word).not.toBe(english[index]));
  expect(new Set(words()).size).toBe(words().length);
});

test('what the page does not know stands as the server wrote it', async () => {
  await speak('es');
  expect(problemWords({ type: 'about:blank', title: 'Teapot' })).toBe('Teapot');
  expect(warningWords('odd_thing')).toBe('Odd thing');
  expect(stageWords('counting sheep')).toBe('counting sheep');
});
