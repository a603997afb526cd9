import { randomBytes } from 'node:crypto';
import { hashToken } from './one-time-links.js';

/** A session that nobody used for so long is over. */
const IDLE_MS = 12 * 3_600_000;

/** Sessions at once; the ones idle longest fall. */
const MAX_SESSIONS = 1_000;

/** Who is signed in. Kept in memory, by the hash of the id: a restart signs everybody out. */
export class Sessions {
  private readonly lastUsedMs = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  /** Id of a new session: 32 random bytes, base64url. */
  begin(): string {
    this.dropIdle();
    while (this.lastUsedMs.size >= MAX_SESSIONS) {
      const [oldest] = [...this.lastUsedMs].sort(([, a], [, b]) => a - b);
      if (oldest) this.lastUsedMs.delete(oldest[0]);
    }
    const id = randomBytes(32).toString('base64url');
    this.lastUsedMs.set(keyOf(id), this.now());
    return id;
  }

  /** Whether the session is alive; using it keeps it so. */
  use(id: string): boolean {
    const key = keyOf(id);
    const usedMs = this.lastUsedMs.get(key);
    if (usedMs === undefined) return false;
    const nowMs = this.now();
    if (nowMs - usedMs > IDLE_MS) {
      this.lastUsedMs.delete(key);
      return false;
    }
    this.lastUsedMs.set(key, nowMs);
    return true;
  }

  end(id: string): void {
    this.lastUsedMs.delete(keyOf(id));
  }

  private dropIdle(): void {
    const nowMs = this.now();
    for (const [key, usedMs] of this.lastUsedMs) {
      if (nowMs - usedMs > IDLE_MS) this.lastUsedMs.delete(key);
    }
  }
}

function keyOf(id: string): string {
  return hashToken(id).toString('hex');
}
