import { z } from 'zod';

/** What kind of trouble a problem tells of: the end of its `type`. */
export const PROBLEM_CODES = [
  'bad_input',
  'not_found',
  'conflict',
  'cancelled',
  'too_large',
  'analysis_failed',
  'store_locked',
  'store_damaged',
  'store_unreachable',
  'store_full',
  'store_failed',
  'invalid_request',
  'not_signed_in',
  'forbidden',
  'unknown_route',
  'method_not_allowed',
  'media_type',
  'wrong_host',
  'condition_missing',
  'too_many_requests',
  'unexpected',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

const TYPE_STEM = '/api/docs#problem-';

export function problemType(code: ProblemCode): string {
  return `${TYPE_STEM}${code}`;
}

/** The code of a problem's type; null where another program made it. */
export function problemCode(type: string): ProblemCode | null {
  return PROBLEM_CODES.find((code) => problemType(code) === type) ?? null;
}

/** An error reply, RFC 9457 (`application/problem+json`). `title` and `detail` are for people. */
export const problemSchema = z.object({
  /** `/api/docs#problem-<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Also in the header `X-Request-Id` and in the server's log. */
  requestId: z.string(),
  /** What is wrong with which part of the request. */
  issues: z
    .array(
      z.object({
        in: z.enum(['params', 'query', 'headers', 'body']),
        path: z.string(),
        message: z.string(),
      }),
    )
    .optional(),
  /** Of a conflict: how it is now. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
