import type { RequestHandler } from 'express';
import { HttpError } from './http-error.js';
import type { Credentials } from './sign-in/credentials.js';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface HostOptions {
  /** Names and addresses, lower case, without port, under which this server may be asked for. */
  readonly hosts: ReadonlySet<string>;
  /** Origin of the TLS proxy before it, as `https://vinculum.example.org`. */
  readonly publicOrigin?: string | undefined;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** The name in a Host header, without its port. */
function hostName(header: string): string | null {
  const url = parseUrl(`http://${header}`);
  const isBare = url?.username === '' && url.pathname === '/' && url.search === '';
  return isBare ? url.hostname.toLowerCase() : null;
}

/** Refuses requests under another name: a page that lets its own name point here gets nothing. */
export function checkHost({ hosts }: HostOptions): RequestHandler {
  return (request, _response, next) => {
    const name = hostName(request.headers.host ?? '');
    if (name !== null && hosts.has(name)) next();
    else next(new HttpError('wrong_host', 'This server is not asked for under that name.'));
  };
}

function isOwnOrigin(origin: string, host: string | undefined, options: HostOptions): boolean {
  if (origin === options.publicOrigin) return true;
  const url = parseUrl(origin);
  return url !== null && /^https?:$/u.test(url.protocol) && url.host === host?.toLowerCase();
}

/**
 * Refuses requests that another page makes in the name of whoever is signed in: a foreign `Origin`
 * never passes, and what changes something needs one, unless a token in the header says who asks.
 */
export function checkOrigin(options: HostOptions, credentials: Credentials): RequestHandler {
  return (request, _response, next) => {
    const { origin, host } = request.headers;
    if (origin !== undefined) {
      if (isOwnOrigin(origin, host, options)) next();
      else next(new HttpError('forbidden', 'Requests of other pages are not taken.'));
      return;
    }
    const credential = READING.has(request.method) ? null : credentials.check(request.headers);
    if (credential?.by !== 'session') next();
    else next(new HttpError('forbidden', 'The header Origin is missing.'));
  };
}
