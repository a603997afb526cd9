import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from '../log.js';

/** What is kept of a request while it is answered. */
interface RequestLocals {
  requestId: string;
  /** Pattern of the route: paths hold ids of people, so they are not logged. */
  pattern?: string;
}

export function localsOf(response: Response): RequestLocals {
  return response.locals as RequestLocals;
}

/** Gives the request an id, and logs how it was answered: method, pattern, status, time, id. */
export function accessLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now();
    const locals = localsOf(response);
    locals.requestId = randomUUID();
    response.setHeader('X-Request-Id', locals.requestId);
    response.once('close', () => {
      log.info(
        {
          requestId: locals.requestId,
          method: request.method,
          route: locals.pattern ?? '(none)',
          status: response.statusCode,
          ms: Math.round(performance.now() - startedMs),
          ...(!response.writableFinished && { cutOff: true }),
        },
        'request',
      );
    });
    next();
  };
}
