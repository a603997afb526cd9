/** How good a set of nodes is: a share from 0 to 1, more is better. */
export type Evaluate = (set: readonly number[]) => number;
