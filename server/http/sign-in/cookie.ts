/** Cookie of a browser's session. */
const NAME = 'vinculum_session';

/** The session id in a Cookie header. */
export function readSessionCookie(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, ...value] = part.trim().split('=');
    if (name === NAME) return value.join('=');
  }
  return undefined;
}

/** The Set-Cookie header of a new session; `secure` where the request came by TLS. */
export function sessionCookie(id: string, secure: boolean): string {
  return `${NAME}=${id}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** The Set-Cookie header that takes the session away. */
export const ENDED_COOKIE = `${NAME}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
