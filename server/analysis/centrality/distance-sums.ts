import type { Csr } from '../csr.js';
import { SOURCES, settle, spread } from './bit-search.js';
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
  const search = {
    seen: new Int32Array(order),
    arrived: new Int32Array(order),
    arriving: new Int32Array(order),
  };
  const { seen, arrived } = search;
  let front = new Int32Array(order);
  let nextFront = new Int32Array(order);

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
      const nextWidth = spread(csr, search, front, width, nextFront);
      for (let at = 0; at < nextWidth; at++) {
        const node = nextFront[at] ?? 0;
        const count = settle(search, node);
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
