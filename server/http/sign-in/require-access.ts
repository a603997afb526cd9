import type { RequestHandler } from 'express';
import type { Endpoint } from '../../contract/endpoints/endpoint.js';
import { HttpError } from '../http-error.js';
import type { Credentials } from './credentials.js';

/** Lets in whom the endpoint lets in; see `Endpoint`. */
export function requireAccess(
  access: Endpoint['access'],
  credentials: Credentials,
): RequestHandler {
  return (request, _response, next) => {
    if (access === 'open') {
      next();
      return;
    }
    const credential = credentials.check(request.headers);
    if (credential === null) {
      const headers = { 'WWW-Authenticate': 'Bearer realm="vinculum"' };
      const detail = 'Sign in first: "vinculum sign-in" prints a link.';
      next(new HttpError('not_signed_in', detail, { headers }));
    } else if (access === 'folder' && credential.by !== 'folder') {
      next(new HttpError('forbidden', "Only with the token in the data folder's server.json."));
    } else next();
  };
}
