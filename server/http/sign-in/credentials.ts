import type { IncomingHttpHeaders } from 'node:http';
import { readSessionCookie } from './cookie.js';
import { hashToken, isSameToken, OneTimeLinks } from './one-time-links.js';
import { Sessions } from './sessions.js';

/** How a request is signed in: with the folder's token, the shared token, or a browser's session. */
export type Credential =
  | { readonly by: 'folder' }
  | { readonly by: 'token' }
  | { readonly by: 'session'; readonly id: string };

export interface CredentialOptions {
  /** Token in `server.json`, which the same user of this machine can read. */
  readonly folderToken: string;
  /** Token of VINCULUM_TOKEN_FILE, for servers that others reach. */
  readonly sharedToken?: string | undefined;
  /** The clock, in ms. */
  readonly now?: () => number;
}

/** Who may come in: one-time links, sessions, and the two tokens. */
export class Credentials {
  readonly links: OneTimeLinks;
  readonly sessions: Sessions;
  private readonly folderHash: Buffer;
  private readonly sharedHash: Buffer | null;

  constructor({ folderToken, sharedToken, now = Date.now }: CredentialOptions) {
    this.links = new OneTimeLinks(now);
    this.sessions = new Sessions(now);
    this.folderHash = hashToken(folderToken);
    this.sharedHash = sharedToken === undefined ? null : hashToken(sharedToken);
  }

  /** Whether people sign in with a token that they type. */
  get takesToken(): boolean {
    return this.sharedHash !== null;
  }

  isSharedToken(token: string): boolean {
    return this.sharedHash !== null && isSameToken(this.sharedHash, token);
  }

  /** How the headers sign the request in; null where they do not. */
  check(headers: IncomingHttpHeaders): Credential | null {
    const bearer = /^Bearer ([\w.~+/=-]+)$/iu.exec(headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      if (isSameToken(this.folderHash, bearer)) return { by: 'folder' };
      return this.isSharedToken(bearer) ? { by: 'token' } : null;
    }
    const id = readSessionCookie(headers.cookie);
    return id !== undefined && this.sessions.use(id) ? { by: 'session', id } : null;
  }
}
