import { z } from 'zod';

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
