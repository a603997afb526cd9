import type { ErrorRequestHandler } from 'express';
import type { Logger } from '../log.js';
import { localsOf } from './access-log.js';
import { headersOf, toProblem } from './problem.js';

/** What the log keeps of an unexpected error: where it happened, not what its message quotes. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { error: error.name, code, at: at.slice(0, 8).map((line) => line.trim()) };
}

/** The last handler: every error becomes a problem of RFC 9457, or cuts off what was begun. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const { requestId } = localsOf(response);
    const problem = toProblem(error, requestId);
    const isGone = response.destroyed;
    if (problem.status >= 500 && !isGone) {
      log.error({ requestId, status: problem.status, ...describe(error) }, 'request failed');
    }
    if (response.headersSent || isGone) {
      response.destroy();
      return;
    }
    for (const name of ['Content-Disposition', 'ETag', 'Content-Length']) {
      response.removeHeader(name);
    }
    // What was sent and not read would stay in the way of the next request.
    if (!request.complete) response.setHeader('Connection', 'close');
    response.set(headersOf(error));
    response.set('Cache-Control', 'no-store');
    response.status(problem.status).type('application/problem+json');
    response.send(Buffer.from(JSON.stringify(problem)));
  };
}
