import { hash } from 'node:crypto';

/** Bytes of one entry: 8 of the hash of the link's id and kind, 4 of the hash of its ends. */
const ENTRY_BYTES = 12;

const KNOWN = 1;
const STATED = 2;
const SEEN = 4;

/** What the ledger knows of a link id. */
export type LedgerAnswer =
  | 'new'
  /** The source being imported states it already, and no row of this pass does yet: nothing to do. */
  | 'stated'
  /** Recorded by another source or an earlier row of this pass: its statements must be looked up. */
  | 'recorded'
  /** Recorded between other ends: one id cannot be two links. */
  | 'other ends';

export interface LedgerEntry {
  readonly high: number;
  readonly low: number;
  readonly ends: number;
}

/**
 * Which links of a case exist, by 64-bit hashes of their ids: what lets an import tell new links
 * from known ones without a look-up in the store, whose relationships have no index. It is stored
 * as one packed text per batch, in the transaction that writes the links, and loaded when an import
 * begins: 12 bytes a link, so 1,000,000 links take about 30 MB here. Two ids with one hash (odds
 * below one in 10⁷ at 1,000,000 links) read as recorded and are told apart by the look-up.
 */
export class LinkLedger {
  /** Open addressing; slot i holds high, low, ends and flags. An empty slot has flag 0. */
  private slots = new Uint32Array(4 * 1024 * 4);
  private used = 0;
  /** Links of the batch that is on its way to the store. */
  private expected: LinkLedger | null = null;

  /** Hashes of a link: its kind and id, and its ends in their order. */
  static entryOf(kind: string, id: string, from: string, to: string): LedgerEntry {
    const digest = hash('sha1', `${kind}\u0000${id}`);
    const ends = hash('sha1', `${from}\u0000${to}`);
    return {
      high: parseInt(digest.slice(0, 8), 16),
      low: parseInt(digest.slice(8, 16), 16),
      ends: parseInt(ends.slice(0, 8), 16),
    };
  }

  private find(entry: LedgerEntry): number {
    const mask = this.slots.length / 4 - 1;
    let slot = entry.low & mask;
    for (;;) {
      const at = slot * 4;
      if (this.slots[at + 3] === 0) return at;
      if (this.slots[at] === entry.high && this.slots[at + 1] === entry.low) return at;
      slot = (slot + 1) & mask;
    }
  }

  /** Makes room for further links at once: a table that grows is copied each time. */
  reserve(links: number): void {
    let { length } = this.slots;
    while ((this.used + links) * 16 > length * 3) length *= 2;
    if (length > this.slots.length) this.resize(length);
  }

  private resize(length: number): void {
    const old = this.slots;
    this.slots = new Uint32Array(length);
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 3] === 0) continue;
      const entry = { high: old[at] ?? 0, low: old[at + 1] ?? 0, ends: old[at + 2] ?? 0 };
      this.slots.set(old.subarray(at, at + 4), this.find(entry));
    }
  }

  /** Notes a link; `byThisSource` when the source being imported states it. */
  add(entry: LedgerEntry, byThisSource: boolean): void {
    const at = this.find(entry);
    const flags = this.slots[at + 3] ?? 0;
    if (flags === 0) {
      this.slots[at] = entry.high;
      this.slots[at + 1] = entry.low;
      this.slots[at + 2] = entry.ends;
      this.used += 1;
    }
    this.slots[at + 3] = flags | KNOWN | (byThisSource ? STATED : 0);
    if (this.used * 16 > this.slots.length * 3) this.resize(this.slots.length * 2);
  }

  /** Marks that a row of this pass names the link: a second such row is another statement. */
  markSeen(entry: LedgerEntry): void {
    const at = this.find(entry);
    if (this.slots[at + 3] !== 0) this.slots[at + 3] = (this.slots[at + 3] ?? 0) | SEEN;
  }

  /** Forgets which source states what, for the next source of the same ledger. */
  beginSource(): void {
    for (let at = 3; at < this.slots.length; at += 4) {
      this.slots[at] = (this.slots[at] ?? 0) & KNOWN;
    }
  }

  /** Takes `markSeen` back, for a batch that is planned again. */
  unmarkSeen(entry: LedgerEntry): void {
    const at = this.find(entry);
    this.slots[at + 3] = (this.slots[at + 3] ?? 0) & ~SEEN;
  }

  /** Notes what the batch under way will have recorded. */
  expect(entries: readonly LedgerEntry[]): void {
    this.expected = new LinkLedger();
    this.expected.keep(entries);
  }

  /** The batch under way is in the store, with these links. */
  keep(entries: readonly LedgerEntry[]): void {
    this.expected = null;
    for (const entry of entries) {
      this.add(entry, true);
      this.markSeen(entry);
    }
  }

  /** The batch has failed. */
  dropExpected(): void {
    this.expected = null;
  }

  ask(entry: LedgerEntry): LedgerAnswer {
    const expected = this.expected?.ask(entry) ?? 'new';
    if (expected !== 'new') return expected;
    const at = this.find(entry);
    const flags = this.slots[at + 3] ?? 0;
    if (flags === 0) return 'new';
    if (this.slots[at + 2] !== entry.ends) return 'other ends';
    return (flags & STATED) !== 0 && (flags & SEEN) === 0 ? 'stated' : 'recorded';
  }

  /** Links of a stored batch. */
  static countOf(packed: string): number {
    return Math.floor(Buffer.byteLength(packed, 'base64') / ENTRY_BYTES);
  }

  /** Adds a stored batch. */
  load(packed: string, byThisSource: boolean): void {
    const bytes = Buffer.from(packed, 'base64');
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      this.add(
        {
          high: bytes.readUInt32LE(at),
          low: bytes.readUInt32LE(at + 4),
          ends: bytes.readUInt32LE(at + 8),
        },
        byThisSource,
      );
    }
  }

  /** The text that is stored for a batch. */
  static pack(entries: readonly LedgerEntry[]): string {
    const bytes = Buffer.alloc(entries.length * ENTRY_BYTES);
    entries.forEach((entry, index) => {
      bytes.writeUInt32LE(entry.high, index * ENTRY_BYTES);
      bytes.writeUInt32LE(entry.low, index * ENTRY_BYTES + 4);
      bytes.writeUInt32LE(entry.ends, index * ENTRY_BYTES + 8);
    });
    return bytes.toString('base64');
  }
}
