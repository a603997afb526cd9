/** How good a set of nodes is: a share from 0 to 1, more is better. */
export type Evaluate = (set: readonly number[]) => number;

/** Of each node: no set of these and the node is better. Spares evaluating most of them. */
export type Bound = (set: readonly number[]) => Float64Array;
