import type { Csr } from '../csr.js';

/** Sources searched from at once: a bit each. */
const SOURCES = 32;

/** What is left of a graph without a set of nodes, by searches that copy nothing: a search tries many sets. */
export interface MaskedSearch {
  /** Unordered pairs of remaining nodes that some path joins. */
  readonly joinedPairs: (set: readonly number[]) => number;
  /** Sum of 1/d over ordered pairs of remaining nodes. */
  readonly inverseDistances: (set: readonly number[]) => number;
}

/** @param skeleton undirected (see `toSkeleton`). */
export function createMaskedSearch({ ids, offsets, targets }: Csr): MaskedSearch {
  const order = ids.length;
  const seen = new Int32Array(order);
  const arrived = new Int32Array(order);
  const arriving = new Int32Array(order);
  let front = new Int32Array(order);
  let nextFront = new Int32Array(order);

  const joinedPairs = (set: readonly number[]): number => {
    seen.fill(0);
    for (const node of set) seen[node] = 1;
    let pairs = 0;
    for (let root = 0; root < order; root++) {
      if (seen[root] === 1) continue;
      seen[root] = 1;
      front[0] = root;
      let reached = 1;
      for (let at = 0; at < reached; at++) {
        const node = front[at] ?? 0;
        const end = offsets[node + 1] ?? 0;
        for (let arc = offsets[node] ?? 0; arc < end; arc++) {
          const target = targets[arc] ?? 0;
          if (seen[target] === 1) continue;
          seen[target] = 1;
          front[reached++] = target;
        }
      }
      pairs += (reached * (reached - 1)) / 2;
    }
    return pairs;
  };

  /** From 32 nodes at once (Then et al. 2014, 10.14778/2735496.2735507), as `sumDistances` does. */
  const inverseDistances = (set: readonly number[]): number => {
    const gone = new Set(set);
    let sum = 0;
    for (let start = 0; start < order; start += SOURCES) {
      seen.fill(0);
      // Every source has seen them: none goes there.
      for (const node of gone) seen[node] = -1;
      let width = 0;
      for (let node = start; node < start + SOURCES && node < order; node++) {
        if (gone.has(node)) continue;
        seen[node] = 1 << (node - start);
        arrived[node] = 1 << (node - start);
        front[width++] = node;
      }
      for (let distance = 1; width > 0; distance++) {
        let nextWidth = 0;
        for (let at = 0; at < width; at++) {
          const node = front[at] ?? 0;
          const bits = arrived[node] ?? 0;
          arrived[node] = 0;
          const end = offsets[node + 1] ?? 0;
          for (let arc = offsets[node] ?? 0; arc < end; arc++) {
            const target = targets[arc] ?? 0;
            const unseen = bits & ~(seen[target] ?? 0);
            if (unseen === 0) continue;
            const known = arriving[target] ?? 0;
            if (known === 0) nextFront[nextWidth++] = target;
            arriving[target] = known | unseen;
          }
        }
        let count = 0;
        for (let at = 0; at < nextWidth; at++) {
          const node = nextFront[at] ?? 0;
          const bits = arriving[node] ?? 0;
          arriving[node] = 0;
          arrived[node] = bits;
          seen[node] = (seen[node] ?? 0) | bits;
          count += countBits(bits);
        }
        sum += count / distance;
        [front, nextFront] = [nextFront, front];
        width = nextWidth;
      }
    }
    return sum;
  };

  return { joinedPairs, inverseDistances };
}

/** Bits set in a 32-bit number (Warren, Hacker's Delight). */
function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
