import { beginBetweenness } from '../centrality/betweenness-batches.js';
import { beginClassBetweenness } from '../centrality/class-betweenness.js';
import { beginDistances } from '../centrality/distance-batches.js';
import { beginPaths } from '../centrality/path-batches.js';
import type { BatchInputs, BatchKind, BatchWork } from './batch-work.js';
import type { BeginBatches, DoBatch } from './do-batch.js';

const BEGIN: { readonly [Kind in BatchKind]: BeginBatches<BatchInputs[Kind]> } = {
  betweenness: beginBetweenness,
  classBetweenness: beginClassBetweenness,
  distances: beginDistances,
  paths: beginPaths,
};

/** Gets a thread ready for batches of a work; they are numbered from its first. */
export function beginBatches({ kind, input, batches, first = 0 }: BatchWork): DoBatch {
  // A work's kind names its input.
  const begin = BEGIN[kind] as BeginBatches<BatchInputs[BatchKind]>;
  const doBatch = begin(input, batches);
  return (batch, output, onFraction) => {
    doBatch(first + batch, output, onFraction);
  };
}
