import { type Route, route } from '../../http/route.js';
import { verifyAudit } from './use-case.js';

/** The audit log. */
export function auditRoutes(): Route[] {
  return [route('verifyAudit', ({ caller }) => verifyAudit(caller.store))];
}
