import { type Route, route } from '../route.js';
import { ENDED_COOKIE } from './cookie.js';
import type { Credentials } from './credentials.js';

/** Where a link signs in. */
export function signInUrl(origin: string, token: string): string {
  return `${origin}/sign-in?token=${token}`;
}

/** Sessions of browsers, and links that begin one. `origin`: under which browsers find the server. */
export function signInRoutes(credentials: Credentials, origin: () => string): Route[] {
  return [
    route('signOut', ({ sessionId, setCookie }) => {
      if (sessionId !== undefined) credentials.sessions.end(sessionId);
      setCookie(ENDED_COOKIE);
    }),
    route('createSignInLink', () => {
      const { token, expiresAt } = credentials.links.create();
      return { url: signInUrl(origin(), token), expiresAt };
    }),
  ];
}
