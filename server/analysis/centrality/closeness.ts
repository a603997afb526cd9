/**
 * Closeness as Wasserman & Faust (1994, p. 201) have it for graphs in several parts:
 * (r/(n−1)) · (r/Σd), r the other entities at a known distance and Σd the sum of these distances.
 * 0 where r is 0.
 *
 * @param reached r
 * @param farness Σd, in links
 * @param order n
 */
export function closeness(reached: number, farness: number, order: number): number {
  return farness === 0 ? 0 : (reached / farness) * (reached / (order - 1));
}
