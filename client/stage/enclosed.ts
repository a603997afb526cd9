import type { Point } from './convex-hull.js';

/** The corners of a box between two of its corners. */
export function boxBetween([x1, y1]: Point, [x2, y2]: Point): Point[] {
  return [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ];
}

/**
 * Whether a point lies inside a closed outline, by the even-odd rule: a ray to the right crosses it an
 * odd number of times. What lies on a left or upper edge is inside.
 */
export function isEnclosed([x, y]: Point, outline: readonly Point[]): boolean {
  let isInside = false;
  outline.forEach(([x1, y1], at) => {
    const [x2, y2] = outline[(at + 1) % outline.length] ?? [x1, y1];
    if (y1 > y === y2 > y) return;
    const crossing = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    if (x < crossing) isInside = !isInside;
  });
  return isInside;
}
