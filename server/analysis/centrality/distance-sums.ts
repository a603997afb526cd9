import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';

/** What closeness and harmonic centrality need of all distances towards each node. */
export interface DistanceSums {
  /** Sum of the distances, in links. */
  readonly farness: Float64Array;
  /** How many others reach it. */
  readonly reachedBy: Float64Array;
  /** Sum of 1/distance. */
  readonly inverse: Float64Array;
}

/** Sources searched from at once: a bit each. */
const SOURCES = 32;

/**
 * Searches from 32 sources at once, a bit for each, so that a link is followed once for all that
 * come by it on the same step (Then et al. 2014, 10.14778/2735496.2735507). Exact.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function sumDistances(csr: Csr, hooks: LoopHooks = {}): DistanceSums {
  const order = csr.ids.length;
  const sums = {
    farness: new Float64Array(order),
    reachedBy: new Float64Array(order),
    inverse: new Float64Array(order),
  };
  const seen = new Int32Array(order);
  const arrived = new Int32Array(order);
  const arriving = new Int32Array(order);
  let front = new Int32Array(order);
  let nextFront = new Int32Array(order);
  const { offsets, targets } = csr;

  const sources = neighbourly(csr);
  for (let start = 0; start < order; start += SOURCES) {
    throwIfStopped(hooks);
    hooks.onFraction?.(start / order);
    seen.fill(0);
    let width = 0;
    for (let bit = 0; bit < SOURCES && start + bit < order; bit++) {
      const source = sources[start + bit] ?? 0;
      seen[source] = 1 << bit;
      arrived[source] = 1 << bit;
      front[width++] = source;
    }
    for (let distance = 1; width > 0; distance++) {
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
      for (let at = 0; at < nextWidth; at++) {
        const node = nextFront[at] ?? 0;
        const bits = arriving[node] ?? 0;
        arriving[node] = 0;
        arrived[node] = bits;
        seen[node] = (seen[node] ?? 0) | bits;
        const count = countBits(bits);
        sums.farness[node] = (sums.farness[node] ?? 0) + count * distance;
        sums.reachedBy[node] = (sums.reachedBy[node] ?? 0) + count;
        sums.inverse[node] = (sums.inverse[node] ?? 0) + count / distance;
      }
      [front, nextFront] = [nextFront, front];
      width = nextWidth;
    }
  }
  return sums;
}

/** Nodes in the order of a search, so that those searched from together lie close together. */
function neighbourly({ ids, offsets, targets }: Csr): Int32Array {
  const queue = new Int32Array(ids.length);
  const met = new Uint8Array(ids.length);
  let count = 0;
  for (let root = 0; root < ids.length; root++) {
    if (met[root] === 1) continue;
    let at = count;
    met[root] = 1;
    queue[count++] = root;
    for (; at < count; at++) {
      const node = queue[at] ?? 0;
      const end = offsets[node + 1] ?? 0;
      for (let link = offsets[node] ?? 0; link < end; link++) {
        const target = targets[link] ?? 0;
        if (met[target] === 1) continue;
        met[target] = 1;
        queue[count++] = target;
      }
    }
  }
  return queue;
}

/** Bits set in a 32-bit number (Warren, Hacker's Delight). */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
