import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { HttpError } from './http-error.js';
import type { Credentials } from './sign-in/credentials.js';

/** Requests a minute. */
export interface RateLimits {
  /** Attempts to sign in, for one address. */
  readonly signIn: number;
  /** For one session or token. */
  readonly signedIn: number;
  /** For one address without either. */
  readonly anonymous: number;
}

/** One person at work makes a few a second at most; a script is told to wait. */
export const RATE_LIMITS: RateLimits = { signIn: 20, signedIn: 3_000, anonymous: 600 };

const WINDOW_MS = 60_000;

function limiter(
  limit: number | ((request: Request) => number),
  keyGenerator: (request: Request) => string,
): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    keyGenerator,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whom to trust about addresses is said once, in app.ts.
    validate: false,
    handler: (_request, response, next) => {
      const headers = { 'Retry-After': String(response.getHeader('Retry-After') ?? 60) };
      next(new HttpError('too_many_requests', 'Too many requests: wait a minute.', { headers }));
    },
  });
}

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? 'unknown');
}

/** Against guessing: few attempts to sign in. */
export function limitSignIn({ signIn }: RateLimits): RequestHandler {
  return limiter(signIn, addressOf);
}

/** Against scripts gone wild: people behind one proxy do not share what a session has. */
export function limitApi(limits: RateLimits, credentials: Credentials): RequestHandler {
  const keyOf = (request: Request): string => {
    const credential = credentials.check(request.headers);
    if (credential === null) return addressOf(request);
    return credential.by === 'session' ? `session ${credential.id}` : credential.by;
  };
  return limiter(
    (request) => (credentials.check(request.headers) ? limits.signedIn : limits.anonymous),
    keyOf,
  );
}
