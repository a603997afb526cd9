import type { Drawing, DrawnNode } from '../../contract/drawing.js';

/** Bands of a drawing that numbers run through from left to right, from above. */
const BANDS = 14;

/** The shapes in the order in which an eye looks for a number: band by band, from left to right. */
export function inReadingOrder({ frame, nodes }: Pick<Drawing, 'frame' | 'nodes'>): DrawnNode[] {
  const band = ({ y }: DrawnNode) => Math.floor(((y - frame.top) / frame.height) * BANDS);
  return nodes.toSorted((p, q) => band(p) - band(q) || p.x - q.x || (p.id < q.id ? -1 : 1));
}

/** A, B … Z, AA, AB …: letter of the group at an index. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
