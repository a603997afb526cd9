import type { Rows } from '../decomposition/twins.js';

/** Sources searched from at once: a bit each. */
export const SOURCES = 32;

/** Bits of the searches that a node stands for, by node. */
export interface SearchBits {
  /** Searches that have come by. */
  readonly seen: Int32Array;
  /** Searches that came by on the last step; cleared as they go on. */
  readonly arrived: Int32Array;
  /** Searches that come by on this step. */
  readonly arriving: Int32Array;
}

/**
 * One step of many searches at once (Then et al. 2014, 10.14778/2735496.2735507): a link is followed
 * once for all that come by it on the same step.
 *
 * @param front the nodes that searches reached on the last step, `width` of them.
 * @param nextFront takes those that they reach on this one.
 * @returns how many those are.
 */
export function spread(
  { offsets, targets }: Rows,
  { seen, arrived, arriving }: SearchBits,
  front: Int32Array,
  width: number,
  nextFront: Int32Array,
): number {
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
  return nextWidth;
}

/** Lets the searches that come by a node arrive there; how many they are. */
export function settle({ seen, arrived, arriving }: SearchBits, node: number): number {
  const bits = arriving[node] ?? 0;
  arriving[node] = 0;
  arrived[node] = bits;
  seen[node] = (seen[node] ?? 0) | bits;
  return countBits(bits);
}

/** Bits set in a 32-bit number (Warren, Hacker's Delight). */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
