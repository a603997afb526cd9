/** Hashes of a link: 64 bits of its kind and id, 32 of its ends. */
export interface LedgerEntry {
  readonly high: number;
  readonly low: number;
  readonly ends: number;
}

const FIRST_SLOTS = 4 * 1024;

/** Numbers that move with each new link: all have moved when a table of twice the size is half full. */
const MOVED_AT_ONCE = 4 * 4;

/** Four numbers of a table: high, low, ends, flags; flags are 0 where there is no link. */
export interface Place {
  readonly numbers: Uint32Array;
  readonly at: number;
}

/** Open addressing slows down when more than three quarters of the slots are taken. */
function isFull(links: number, length: number): boolean {
  return links * 16 > length * 3;
}

/** Where an entry stands in a table, or the empty slot where it would. */
function probe(table: Uint32Array, { high, low }: Pick<LedgerEntry, 'high' | 'low'>): number {
  const mask = table.length / 4 - 1;
  let slot = low & mask;
  for (;;) {
    const at = slot * 4;
    if (table[at + 3] === 0) return at;
    if (table[at] === high && table[at + 1] === low) return at;
    slot = (slot + 1) & mask;
  }
}

/**
 * A hash table of links by open addressing, which grows without ever copying itself at once: that
 * would stall a server.
 */
export class LinkTable {
  private numbers = new Uint32Array(FIRST_SLOTS * 4);
  private used = 0;
  /** The smaller table before, whose links move over step by step. */
  private old: Uint32Array | null = null;
  /** Up to where they have moved. */
  private moved = 0;

  /** Where a link stands, or would if it were there. */
  find(entry: LedgerEntry): Place {
    const at = probe(this.numbers, entry);
    if (this.old && this.numbers[at + 3] === 0) {
      const before = probe(this.old, entry);
      if (this.old[before + 3] !== 0) return { numbers: this.old, at: before };
    }
    return { numbers: this.numbers, at };
  }

  /** Where a link stands from now on; whoever claims a new one sets its flags at once. */
  claim(entry: LedgerEntry): Place {
    const known = this.find(entry);
    if (known.numbers[known.at + 3] !== 0) return known;
    this.used += 1;
    if (isFull(this.used, this.numbers.length)) this.grow(this.numbers.length * 2);
    this.move(MOVED_AT_ONCE);
    const at = probe(this.numbers, entry);
    this.numbers[at] = entry.high;
    this.numbers[at + 1] = entry.low;
    this.numbers[at + 2] = entry.ends;
    return { numbers: this.numbers, at };
  }

  reserve(links: number): void {
    let { length } = this.numbers;
    while (isFull(this.used + links, length)) length *= 2;
    if (length > this.numbers.length) this.grow(length);
  }

  /** Sets the flags of every link anew. */
  mapFlags(change: (flags: number) => number): void {
    if (this.old) this.move(this.old.length);
    for (let at = 3; at < this.numbers.length; at += 4) {
      this.numbers[at] = change(this.numbers[at] ?? 0);
    }
  }

  private grow(length: number): void {
    if (this.old) this.move(this.old.length);
    this.old = this.used === 0 ? null : this.numbers;
    this.moved = 0;
    this.numbers = new Uint32Array(length);
  }

  /** Moves what stands in the next `count` numbers of the old table. */
  private move(count: number): void {
    const { old } = this;
    if (!old) return;
    const end = Math.min(old.length, this.moved + count);
    for (let at = this.moved; at < end; at += 4) {
      if (old[at + 3] === 0) continue;
      const entry = { high: old[at] ?? 0, low: old[at + 1] ?? 0 };
      this.numbers.set(old.subarray(at, at + 4), probe(this.numbers, entry));
    }
    this.moved = end;
    if (end === old.length) this.old = null;
  }
}
