const INITIAL_SLOTS = 1 << 12;
const MAX_LOAD = 0.7;

/**
 * Counts how often each 64-bit key was seen, in 12 bytes a slot: 1,000,000 different keys take
 * 25 MB (a Map of texts takes ten times that). Open addressing.
 */
export class OccurrenceCounter {
  private slots = INITIAL_SLOTS;
  private used = 0;
  private high = new Uint32Array(INITIAL_SLOTS);
  private low = new Uint32Array(INITIAL_SLOTS);
  private counts = new Uint32Array(INITIAL_SLOTS);

  /** Counts the key once more and returns its count: 1 at first sight. */
  add(high: number, low: number): number {
    if (this.used > this.slots * MAX_LOAD) this.grow();
    const slot = this.findSlot(high, low);
    const count = (this.counts[slot] ?? 0) + 1;
    if (count === 1) this.used++;
    this.high[slot] = high;
    this.low[slot] = low;
    this.counts[slot] = count;
    return count;
  }

  private findSlot(high: number, low: number): number {
    const mask = this.slots - 1;
    let slot = (high ^ low) & mask;
    while (this.counts[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { high, low, counts } = this;
    this.slots *= 2;
    this.high = new Uint32Array(this.slots);
    this.low = new Uint32Array(this.slots);
    this.counts = new Uint32Array(this.slots);
    counts.forEach((count, i) => {
      if (count === 0) return;
      const slot = this.findSlot(high[i] ?? 0, low[i] ?? 0);
      this.high[slot] = high[i] ?? 0;
      this.low[slot] = low[i] ?? 0;
      this.counts[slot] = count;
    });
  }
}
