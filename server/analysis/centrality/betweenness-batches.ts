import type { DoBatch } from '../batches/do-batch.js';
import { sourcesOf } from '../batches/source-batches.js';
import type { Rows } from '../decomposition/twins.js';
import { addDependencies } from './betweenness.js';
import { createSearch, searchFrom } from './shortest-path-search.js';

export interface BetweennessInput extends Rows {
  /** Nodes that are searched from. */
  readonly sources: Int32Array;
}

const SOURCES_BETWEEN_CHECKS = 25;

/** Batches of sources whose shares of betweenness are added up, node by node, over ordered pairs. */
export function beginBetweenness(input: BetweennessInput, batches: number): DoBatch {
  const { sources } = input;
  const order = input.offsets.length - 1;
  const search = createSearch(order);
  const perPath = new Float64Array(order);
  return (batch, output, onFraction) => {
    const [start, end] = sourcesOf(batch, batches, sources.length);
    for (let at = start; at < end; at++) {
      if ((at - start) % SOURCES_BETWEEN_CHECKS === 0) onFraction((at - start) / (end - start));
      searchFrom(input, sources[at] ?? 0, search);
      addDependencies(input, search, perPath, output);
    }
  };
}
