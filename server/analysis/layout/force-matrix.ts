/** A graph to lay out: nodes by number; of each link both ends, and a weight above 0. */
export interface LayoutGraph {
  readonly order: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float32Array;
}

/** Columns of a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
export const NODE_COLUMNS = 10;
const LINK_COLUMNS = 3;

/** A node's row at the start: it stands still, and weighs one before its links are counted. */
export function nodeRow(x: number, y: number, isFixed: boolean): number[] {
  return [x, y, 0, 0, 0, 0, 1, 1, 1, Number(isFixed)];
}

/** The links as graphology's ForceAtlas2 reads them; adds their weights to the mass of both ends. */
export function placeLinks(
  { sources, targets, weights }: LayoutGraph,
  nodes: Float32Array,
): Float32Array {
  const matrix = new Float32Array(weights.length * LINK_COLUMNS);
  weights.forEach((weight, link) => {
    const ends = [sources[link] ?? 0, targets[link] ?? 0].map((node) => node * NODE_COLUMNS);
    matrix.set([...ends, weight], link * LINK_COLUMNS);
    for (const end of ends) nodes[end + 6] = (nodes[end + 6] ?? 0) + weight;
  });
  return matrix;
}
