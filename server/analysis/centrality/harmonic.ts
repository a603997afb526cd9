/**
 * Harmonic centrality as a mean: Σ 1/d over the n−1 others, an unreachable one adding 0 (Rochat 2009;
 * Boldi & Vigna 2014, 10.1080/15427951.2013.865686). 0 for a graph of one entity.
 *
 * @param inverseDistances Σ 1/d
 * @param order n
 */
export function harmonic(inverseDistances: number, order: number): number {
  return order < 2 ? 0 : inverseDistances / (order - 1);
}
