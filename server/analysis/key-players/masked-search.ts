import { settle, SOURCES, spread } from '../centrality/bit-search.js';
import { flood } from '../components/flood.js';
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
  const order = csr.ids.length;
  const search = {
    seen: new Int32Array(order),
    arrived: new Int32Array(order),
    arriving: new Int32Array(order),
  };
  const { seen, arrived } = search;
  const met = new Uint8Array(order);
  let front = new Int32Array(order);
  let nextFront = new Int32Array(order);

  const joinedPairs = (set: readonly number[]): number => {
    met.fill(0);
    for (const node of set) met[node] = 1;
    let pairs = 0;
    for (let root = 0; root < order; root++) {
      if (met[root] === 1) continue;
      const reached = flood(csr, root, met, front);
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
