/** Ids of ties that are listed. */
export const TIES_LISTED = 20;

export interface Choice {
  readonly node: number;
  readonly value: number;
  /** Others of the same value, in id order. */
  readonly tied: readonly number[];
}

/**
 * The candidate of the highest value; of several the smallest in id order, the others as ties. Null
 * where there is no candidate.
 *
 * @param candidates in id order
 */
export function chooseHighest(
  candidates: readonly number[],
  valueOf: (node: number) => number,
): Choice | null {
  let best: { node: number; value: number; tied: number[] } | null = null;
  for (const node of candidates) {
    const value = valueOf(node);
    if (best === null || value > best.value) best = { node, value, tied: [] };
    else if (value === best.value) best.tied.push(node);
  }
  return best;
}
