import { convexHull, type Point } from './convex-hull.js';

/** Room between the outline and the entities, in pixels. */
export const HULL_MARGIN = 22;

/** Farther from the middle of its group than this many times the usual distance: left out. */
const STRAY_FACTOR = 1.8;

/** Members that stand together: strays would stretch the outline over other groups. */
export function withoutStrays(points: readonly Point[]): Point[] {
  const middle = (axis: 0 | 1) =>
    [...points].map((point) => point[axis]).sort((a, b) => a - b)[points.length >> 1] ?? 0;
  const [x, y] = [middle(0), middle(1)];
  const far = points.map((point) => Math.hypot(point[0] - x, point[1] - y));
  const usual = [...far].sort((a, b) => a - b)[far.length >> 1] ?? 0;
  return points.filter((_point, index) => (far[index] ?? 0) <= usual * STRAY_FACTOR);
}

/** A hull grown by the margin: its corners are arcs round the corners of the hull. */
export function growHull(hull: readonly Point[]): Point[] {
  return convexHull(
    hull.flatMap(([x, y]) =>
      Array.from({ length: 16 }, (_each, step): Point => {
        const angle = (step * Math.PI) / 8;
        return [x + HULL_MARGIN * Math.cos(angle), y + HULL_MARGIN * Math.sin(angle)];
      }),
    ),
  );
}

/** The corners of the area round the members of a group; none round fewer than three. */
export function outlineOf(points: readonly Point[]): Point[] {
  return points.length < 3 ? [] : growHull(convexHull(withoutStrays(points)));
}
