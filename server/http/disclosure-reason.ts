import { badHeader } from './check-request.js';

const NAME = 'Disclosure-Reason';
const MAX_LENGTH = 1_000;

/**
 * The reason for showing real names, percent-encoded UTF-8 in the header; undefined without one.
 * @throws HttpError `invalid_request`.
 */
export function readDisclosureReason(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  let reason: string;
  try {
    reason = decodeURIComponent(header).trim();
  } catch {
    throw badHeader(NAME, 'is not percent-encoded UTF-8');
  }
  if (reason.length < 3) throw badHeader(NAME, 'needs a reason in words');
  if (reason.length > MAX_LENGTH) throw badHeader(NAME, `has more than ${MAX_LENGTH} characters`);
  return reason;
}
