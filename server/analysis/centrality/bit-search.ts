import type { Rows } from '../decomposition/twins.js';

/** Sources searched from at once: a bit each. */
export const SOURCES = 32;

/**
 * Breadth-first searches from many sources at once (Then et al. 2014, 10.14778/2735496.2735507): a link is
 * followed once for all searches that come by it on the same step. One object serves one set of sources
 * after the other: `restart`, then `closeTo` and `startFrom`, then `step` and `settle` until `width` is 0.
 */
export class BitSearch {
  /** The nodes that searches reached on the last step, `width` of them. */
  front: Int32Array;
  width = 0;
  private nextFront: Int32Array;
  /** By node, bits of the searches that have come by. */
  private readonly seen: Int32Array;
  /** Of those that came by on the last step; cleared as they go on. */
  private readonly arrived: Int32Array;
  /** Of those that come by on this step. */
  private readonly arriving: Int32Array;

  constructor(order: number) {
    this.front = new Int32Array(order);
    this.nextFront = new Int32Array(order);
    this.seen = new Int32Array(order);
    this.arrived = new Int32Array(order);
    this.arriving = new Int32Array(order);
  }

  /** Forgets all searches; they must have come to their end. */
  restart(): void {
    this.seen.fill(0);
    this.width = 0;
  }

  /** No search goes there: every one has seen it. */
  closeTo(node: number): void {
    this.seen[node] = -1;
  }

  /** @param bit number of the search, below `SOURCES`; each once, and from a node of its own. */
  startFrom(node: number, bit: number): void {
    this.seen[node] = 1 << bit;
    this.arrived[node] = 1 << bit;
    this.front[this.width++] = node;
  }

  /** One step of all searches; each node of the new front is then to be settled. */
  step({ offsets, targets }: Rows): void {
    const { seen, arrived, arriving, front, nextFront, width } = this;
    let nextWidth = 0;
    for (let at = 0; at < width; at++) {
      const node = front[at] ?? 0;
      const bits = arrived[node] ?? 0;
      arrived[node] = 0;
      const end = offsets[node + 1] ?? 0;
      for (let link = offsets[node] ?? 0; link < end; link++) {
        const target = targets[link] ?? 0;
        const unseen = bits & ~(seen[target] ?? 0);
        if (unseen === 0) continue;
        const known = arriving[target] ?? 0;
        if (known === 0) nextFront[nextWidth++] = target;
        arriving[target] = known | unseen;
      }
    }
    this.front = nextFront;
    this.nextFront = front;
    this.width = nextWidth;
  }

  /** Lets the searches that come by a node arrive there; how many they are. */
  settle(node: number): number {
    const { seen, arrived, arriving } = this;
    const bits = arriving[node] ?? 0;
    arriving[node] = 0;
    arrived[node] = bits;
    seen[node] = (seen[node] ?? 0) | bits;
    return countBits(bits);
  }
}

/** Bits set in a 32-bit number (Warren, Hacker's Delight). */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
