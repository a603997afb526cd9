import type { DistancesInput } from '../centrality/distance-batches.js';
import type { ClassBetweennessInput } from '../centrality/class-betweenness.js';
import type { BetweennessInput } from '../centrality/betweenness-batches.js';
import type { PathsInput } from '../centrality/path-batches.js';

/** The kinds of work that are cut into batches, with what each reads: numbers and flat arrays alone. */
export interface BatchInputs {
  readonly betweenness: BetweennessInput;
  readonly classBetweenness: ClassBetweennessInput;
  readonly distances: DistancesInput;
  readonly paths: PathsInput;
}

export type BatchKind = keyof BatchInputs;

interface BatchWorkOf<Kind extends BatchKind> {
  readonly kind: Kind;
  readonly input: BatchInputs[Kind];
  /** How many batches there are. It may depend on the input and on nothing else. */
  readonly batches: number;
  /** Where other batches of the same input were done before: how many. */
  readonly first?: number;
  /** Numbers that each batch gives. */
  readonly outputLength: number;
  /** Links visited, about, by this work and what follows on the same input. */
  readonly steps: number;
}

/**
 * Work in batches that do not hang on each other: each reads the input and fills an output of its own.
 * Outputs are taken in the order of batches, so that sums are the same to the last bit whoever did which
 * batch.
 */
export type BatchWork = { readonly [Kind in BatchKind]: BatchWorkOf<Kind> }[BatchKind];
