import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a link is good. */
const LIFETIME_MS = 10 * 60_000;

/** The link that is printed at the start waits longer: people read the terminal late. */
const FIRST_LIFETIME_MS = 12 * 3_600_000;

/** Links that are open at once; older ones fall. */
const MAX_OPEN = 100;

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Compares in constant time. */
export function isSameToken(hash: Buffer, token: string): boolean {
  return timingSafeEqual(hash, hashToken(token));
}

interface OpenLink {
  readonly hash: Buffer;
  readonly expiresMs: number;
}

/** Tokens that each sign in once. They are kept as hashes, and forgotten when used or too old. */
export class OneTimeLinks {
  private open: OpenLink[] = [];

  constructor(private readonly now: () => number) {}

  /** A new token: 32 random bytes, base64url. `first`: the one that is printed at the start. */
  create({ first = false } = {}): { token: string; expiresAt: string } {
    const token = randomBytes(32).toString('base64url');
    const expiresMs = this.now() + (first ? FIRST_LIFETIME_MS : LIFETIME_MS);
    this.open = [...this.alive().slice(1 - MAX_OPEN), { hash: hashToken(token), expiresMs }];
    return { token, expiresAt: new Date(expiresMs).toISOString() };
  }

  /** Uses a token up; false where it is unknown, used or too old. */
  redeem(token: string): boolean {
    const alive = this.alive();
    const matching = alive.filter(({ hash }) => isSameToken(hash, token));
    this.open = alive.filter((link) => !matching.includes(link));
    return matching.length > 0;
  }

  private alive(): OpenLink[] {
    const nowMs = this.now();
    return this.open.filter(({ expiresMs }) => expiresMs > nowMs);
  }
}
