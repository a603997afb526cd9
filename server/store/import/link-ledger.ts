import { hash } from 'node:crypto';
import { type LedgerEntry, LinkTable } from './link-table.js';

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

/**
 * Which links of a case exist, by 64-bit hashes of their ids: what lets an import tell new links
 * from known ones without a look-up in the store, whose relationships have no index. It is stored
 * as one packed text per batch, in the transaction that writes the links, and loaded when an import
 * begins: 12 bytes a link, so 1,000,000 links take about 30 MB here. Two ids with one hash (odds
 * below one in 10⁷ at 1,000,000 links) read as recorded and are told apart by the look-up.
 */
export class LinkLedger {
  private table = new LinkTable();
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

  /** Makes room for further links at once. */
  reserve(links: number): void {
    this.table.reserve(links);
  }

  /** Notes a link; `byThisSource` when the source being imported states it. */
  add(entry: LedgerEntry, byThisSource: boolean): void {
    const { numbers, at } = this.table.claim(entry);
    numbers[at + 3] = (numbers[at + 3] ?? 0) | KNOWN | (byThisSource ? STATED : 0);
  }

  /** Marks that a row of this pass names the link: a second such row is another statement. */
  markSeen(entry: LedgerEntry): void {
    const { numbers, at } = this.table.find(entry);
    if (numbers[at + 3] !== 0) numbers[at + 3] = (numbers[at + 3] ?? 0) | SEEN;
  }

  /** Forgets which source states what, for the next source of the same ledger. */
  beginSource(): void {
    this.table.mapFlags((flags) => flags & KNOWN);
  }

  /** Takes `markSeen` back, for a batch that is planned again. */
  unmarkSeen(entry: LedgerEntry): void {
    const { numbers, at } = this.table.find(entry);
    numbers[at + 3] = (numbers[at + 3] ?? 0) & ~SEEN;
  }

  /** Notes what the batch under way will have recorded. */
  expect(entries: readonly LedgerEntry[]): void {
    this.expected = new LinkLedger();
    this.expected.reserve(entries.length);
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
    const { numbers, at } = this.table.find(entry);
    const flags = numbers[at + 3] ?? 0;
    if (flags === 0) return 'new';
    if (numbers[at + 2] !== entry.ends) return 'other ends';
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
