import { type Problem, type ProblemCode, problemType } from '../contract/problem.js';
import { AppError, type ErrorCode } from '../errors.js';
import { IngestError } from '../ingest/ingest-error.js';
import { HTTP_ERRORS, HttpError } from './http-error.js';

/** The errors of the program as statuses. */
export const APP_ERRORS: Readonly<Record<ErrorCode, { status: number; title: string }>> = {
  bad_input: { status: 400, title: 'That cannot be done so' },
  not_found: { status: 404, title: 'Not there' },
  conflict: { status: 409, title: 'Something has changed meanwhile' },
  cancelled: { status: 409, title: 'Cancelled' },
  too_large: { status: 413, title: 'Too large' },
  analysis_failed: { status: 500, title: 'The analysis failed' },
  store_locked: { status: 503, title: 'The store is in use' },
  store_damaged: { status: 500, title: 'The store is damaged' },
  store_unreachable: { status: 503, title: 'The store does not answer' },
  store_full: { status: 507, title: 'No room left' },
  store_failed: { status: 500, title: 'The store failed' },
};

export const UNEXPECTED = { status: 500, title: 'Something went wrong' };

function problem(
  code: ProblemCode,
  { status, title }: { status: number; title: string },
  detail: string,
  requestId: string,
): Problem {
  return { type: problemType(code), title, status, detail, requestId };
}

/** Errors of express and its body parser: their texts may quote the request, so ours are given. */
function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof HttpError || error instanceof AppError) {
    return error;
  }
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (status === 413) return new HttpError('too_large', 'The body is too large.');
  if (status === 415) return new HttpError('media_type', 'The body must be UTF-8 JSON, unpacked.');
  if (type === 'entity.parse.failed') {
    const issues = [{ in: 'body' as const, path: '', message: 'is not JSON' }];
    return new HttpError('invalid_request', 'The body is not JSON.', { issues });
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new HttpError('invalid_request', 'The request cannot be read.');
  }
  return error;
}

/**
 * What an error tells the client: our own sentences as they are; of anything else nothing but the
 * request id, under which the log has it.
 */
export function toProblem(raised: unknown, requestId: string): Problem {
  const error = translate(raised);
  if (error instanceof HttpError) {
    const { issues } = error.more;
    return {
      ...problem(error.code, HTTP_ERRORS[error.code], error.detail, requestId),
      ...(issues && { issues: [...issues] }),
    };
  }
  if (error instanceof AppError) {
    return {
      ...problem(error.code, APP_ERRORS[error.code], error.message, requestId),
      ...(error.current !== undefined && { current: error.current }),
    };
  }
  if (error instanceof IngestError) {
    return problem('bad_input', APP_ERRORS.bad_input, error.message, requestId);
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return problem('cancelled', APP_ERRORS.cancelled, 'It was cancelled.', requestId);
  }
  const detail = `Unexpected trouble. The server's log tells more under ${requestId}.`;
  return problem('unexpected', UNEXPECTED, detail, requestId);
}

/** Headers that go with an error: what is allowed instead, when to try again. */
export function headersOf(error: unknown): Readonly<Record<string, string>> {
  return error instanceof HttpError ? (error.more.headers ?? {}) : {};
}
