/**
 * The correlation between a network and the ideal core and periphery (Borgatti & Everett 2000,
 * 10.1016/S0378-8733(99)00019-2, their equation 1): every pair with a core member linked, no pair of
 * the periphery.
 *
 * @param order entities, all with links.
 * @param links of the network, less than there are pairs.
 * @param inCore members of the core.
 * @param met links with at least one end in the core.
 * @returns −1 to 1; −1 also where the ideal has all pairs, or none, and nothing can be correlated.
 */
export function coreFit(order: number, links: number, inCore: number, met: number): number {
  const pairs = (order * (order - 1)) / 2;
  const outside = order - inCore;
  const ideal = pairs - (outside * (outside - 1)) / 2;
  if (ideal === 0 || ideal === pairs) return -1;
  return (
    (pairs * met - links * ideal) / Math.sqrt(links * (pairs - links) * ideal * (pairs - ideal))
  );
}
