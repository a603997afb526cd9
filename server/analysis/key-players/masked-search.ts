import { BitSearch, SOURCES } from '../centrality/bit-search.js';
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
  const search = new BitSearch(order);
  const met = new Uint8Array(order);
  const queue = new Int32Array(order);

  const joinedPairs = (set: readonly number[]): number => {
    met.fill(0);
    for (const node of set) met[node] = 1;
    let pairs = 0;
    for (let root = 0; root < order; root++) {
      if (met[root] === 1) continue;
      const reached = flood(csr, root, met, queue);
      pairs += (reached * (reached - 1)) / 2;
    }
    return pairs;
  };

  /** From 32 nodes at once, as `sumDistances` does. */
  const inverseDistances = (set: readonly number[]): number => {
    const gone = new Set(set);
    let sum = 0;
    for (let start = 0; start < order; start += SOURCES) {
      search.restart();
      for (const node of gone) search.closeTo(node);
      for (let node = start; node < start + SOURCES && node < order; node++) {
        if (!gone.has(node)) search.startFrom(node, node - start);
      }
      for (let distance = 1; search.width > 0; distance++) {
        search.step(csr);
        const { front, width } = search;
        let count = 0;
        for (let at = 0; at < width; at++) count += search.settle(front[at] ?? 0);
        sum += count / distance;
      }
    }
    return sum;
  };

  return { joinedPairs, inverseDistances };
}
