import { type Problem, problemCode, problemSchema } from '../server/contract/problem.js';
import { i18n } from './i18n/i18n.js';
import { inPageWords } from './words/option-names.js';
import { problemWords } from './words/server-words.js';

/** What went wrong with a call: the server's problem, or, with status 0, no answer at all. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  /** The server did not answer, or something before it did. */
  get isUnreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

function made(status: number, title: string, detail: string): ApiError {
  return new ApiError({ type: 'about:blank', title, status, detail, requestId: '' });
}

export function unreachable(): ApiError {
  return made(0, i18n.t('noAnswer'), i18n.t('serverSilent'));
}

/** The error of a reply that is not in the 200s. */
export function toApiError(status: number, body: unknown): ApiError {
  const parsed = problemSchema.safeParse(body);
  if (parsed.success) return new ApiError(parsed.data);
  return made(status, i18n.t('error'), i18n.t('status', { status }));
}

/** The error of a reply that does not hold what the contract says. */
export function unexpectedReply(name: string, detail: string): ApiError {
  return made(500, i18n.t('unexpected'), i18n.t('notAsAgreed', { name, detail }));
}

/**
 * What to tell a reader about any error. What the server says of it is English: elsewhere a sentence of
 * the page on the kind of trouble goes before it.
 */
export function describeError(error: unknown): string {
  const detail = inPageWords(error instanceof Error ? error.message : String(error));
  const isOfServer = error instanceof ApiError && problemCode(error.problem.type) !== null;
  if (!isOfServer || i18n.language === 'en') return detail;
  return i18n.t('server:withDetail', { sentence: problemWords(error.problem), detail });
}
