import type { DoBatch } from '../batches/do-batch.js';
import { sourcesOf } from '../batches/source-batches.js';
import type { Rows } from '../decomposition/twins.js';
import { BitSearch, SOURCES } from './bit-search.js';

export interface DistancesInput extends Rows {
  /** Nodes in the order in which they are searched from, 32 at a time. */
  readonly sources: Int32Array;
}

/**
 * Batches of searches from 32 sources at once. The output has three numbers per node, one list after
 * the other: the sum of distances, how many sources reach it, the sum of 1/distance.
 */
export function beginDistances(input: DistancesInput, batches: number): DoBatch {
  const { sources } = input;
  const order = input.offsets.length - 1;
  const search = new BitSearch(order);
  return (batch, output, onFraction) => {
    const farness = output.subarray(0, order);
    const reachedBy = output.subarray(order, 2 * order);
    const inverse = output.subarray(2 * order);
    const [first, last] = sourcesOf(batch, batches, Math.ceil(order / SOURCES));
    for (let group = first; group < last; group++) {
      onFraction((group - first) / (last - first));
      search.restart();
      for (let bit = 0; bit < SOURCES && SOURCES * group + bit < order; bit++) {
        search.startFrom(sources[SOURCES * group + bit] ?? 0, bit);
      }
      for (let distance = 1; search.width > 0; distance++) {
        search.step(input);
        const { front, width } = search;
        for (let at = 0; at < width; at++) {
          const node = front[at] ?? 0;
          const count = search.settle(node);
          farness[node] = (farness[node] ?? 0) + count * distance;
          reachedBy[node] = (reachedBy[node] ?? 0) + count;
          inverse[node] = (inverse[node] ?? 0) + count / distance;
        }
      }
    }
  };
}
