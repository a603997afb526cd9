import { settle, SOURCES, spread } from '../centrality/bit-search.js';
import type { Csr } from '../csr.js';

/** What is left of a graph without a set of nodes, by searches that copy nothing: a search tries many sets. */
export interface MaskedSearch {
  /** Unordered pairs of remaining nodes that some path joins. */
  readonly joinedPairs: (set: readonly number[]) => number;
  /** Sum of 1/d over ordered pairs of remaining nodes. */
  readonly inverseDistances: (set: readonly number[]) => number;
}

/** @param skeleton undirected (see `toSkeleton`). */
export function createMaskedSearch(csr: Csr): MaskedSearch {
  const { offsets, targets } = csr;
  const order = csr.ids.length;
  const search = {
    seen: new Int32Array(order),
    arrived: new Int32Array(order),
    arriving: new Int32Array(order),
  };
  const { seen, arrived } = search;
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

  /** From 32 nodes at once, as `sumDistances` does. */
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
        const nextWidth = spread(csr, search, front, width, nextFront);
        let count = 0;
        for (let at = 0; at < nextWidth; at++) count += settle(search, nextFront[at] ?? 0);
        sum += count / distance;
        [front, nextFront] = [nextFront, front];
        width = nextWidth;
      }
    }
    return sum;
  };

  return { joinedPairs, inverseDistances };
}
