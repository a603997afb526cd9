/** The best sets met so far, all of one value. */
export interface FoundSets {
  readonly value: number;
  /** Node numbers in rising order; the best set is the first that was met. */
  readonly set: readonly number[];
  /** Other sets of the same value, and the first of them. */
  readonly tiedCount: number;
  readonly tied: readonly (readonly number[])[];
  /** Every set was tried. */
  readonly exact: boolean;
}

/** Tied sets that are listed. */
export const TIED_SETS_LISTED = 20;
