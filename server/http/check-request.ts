import type { z } from 'zod';
import { HttpError, type Issue } from './http-error.js';

/** Issues that are told of one request. */
const MAX_ISSUES = 50;

/** The issues that zod found, as the contract tells them; values are not repeated. */
function toIssues(place: Issue['in'], error: z.ZodError): Issue[] {
  return error.issues.slice(0, MAX_ISSUES).map(({ path, message }) => ({
    in: place,
    path: path.map(String).join('.').slice(0, 200),
    message: message.slice(0, 500),
  }));
}

/**
 * The part of a request as its schema gives it.
 * @throws HttpError `invalid_request` with the issues.
 */
export function checkPart(
  place: Issue['in'],
  schema: z.ZodType | undefined,
  given: unknown,
): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issues = toIssues(place, parsed.error);
  const [first] = issues;
  const at = first && first.path !== '' ? `${first.path}: ` : '';
  throw new HttpError('invalid_request', `${place}: ${at}${first?.message ?? 'not understood'}`, {
    issues,
  });
}

/** A header that is wrong. */
export function badHeader(name: string, message: string): HttpError {
  const issues: Issue[] = [{ in: 'headers', path: name, message }];
  return new HttpError('invalid_request', `${name} ${message}`, { issues });
}
