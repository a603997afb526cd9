/** The share of possible pairs (directed: ordered pairs) that are linked; 0 below two entities. */
export function density(entities: number, links: number, directed: boolean): number {
  const possible = entities * (entities - 1) * (directed ? 1 : 0.5);
  return possible === 0 ? 0 : links / possible;
}
