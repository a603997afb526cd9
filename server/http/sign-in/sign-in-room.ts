import express, { type Request, type Response, Router } from 'express';
import { sessionCookie } from './cookie.js';
import type { Credentials } from './credentials.js';
import { linkPage, tokenPage } from './pages.js';

function signIn(request: Request, response: Response, credentials: Credentials): void {
  const id = credentials.sessions.begin();
  response.setHeader('Set-Cookie', sessionCookie(id, request.secure));
  response.redirect(303, '/');
}

function refuse(response: Response, page: string): void {
  response.status(403).type('html').send(page);
}

/**
 * `/sign-in`: `GET ?token=…` takes a one-time link; where a shared token is set up, a form asks for
 * it. Both end at the page itself, with the cookie of a session.
 */
export function signInRoom(credentials: Credentials): Router {
  const room = Router();
  room.get('/sign-in', (request, response) => {
    const { token } = request.query;
    if (typeof token === 'string' && credentials.links.redeem(token)) {
      signIn(request, response, credentials);
    } else if (token === undefined && credentials.takesToken) {
      response.type('html').send(tokenPage(false));
    } else refuse(response, linkPage());
  });
  room.post(
    '/sign-in',
    express.urlencoded({ extended: false, limit: '8kb' }),
    (request, response) => {
      const { token } = (request.body ?? {}) as { token?: unknown };
      if (typeof token === 'string' && credentials.isSharedToken(token.trim())) {
        signIn(request, response, credentials);
      } else refuse(response, credentials.takesToken ? tokenPage(true) : linkPage());
    },
  );
  return room;
}
