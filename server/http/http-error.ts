import type { Problem } from '../contract/problem.js';

export type Issue = NonNullable<Problem['issues']>[number];

/** Trouble of the protocol itself; codes are those of /api/docs. */
export type HttpErrorCode =
  | 'invalid_request'
  | 'not_signed_in'
  | 'forbidden'
  | 'unknown_route'
  | 'method_not_allowed'
  | 'too_large'
  | 'media_type'
  | 'wrong_host'
  | 'condition_missing'
  | 'too_many_requests';

/** What each of them is, and its status. */
export const HTTP_ERRORS: Readonly<Record<HttpErrorCode, { status: number; title: string }>> = {
  invalid_request: { status: 400, title: 'The request is not as the interface says' },
  not_signed_in: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  unknown_route: { status: 404, title: 'No such address' },
  method_not_allowed: { status: 405, title: 'Not possible at this address' },
  too_large: { status: 413, title: 'Too large' },
  media_type: { status: 415, title: 'Not a media type that is read here' },
  wrong_host: { status: 421, title: 'Not the host that was asked for' },
  condition_missing: { status: 428, title: 'A condition is missing' },
  too_many_requests: { status: 429, title: 'Too many requests' },
};

/** An error of the protocol; `detail` is a sentence for people. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly code: HttpErrorCode,
    readonly detail: string,
    readonly more: {
      readonly issues?: readonly Issue[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
  }
}
