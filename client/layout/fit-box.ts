import type { Point, Points } from './layout-model.js';

/** A rectangle of the picture, y upwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** The smallest box round some points; null round none. */
export function boxOf(points: Iterable<Point>): Box | null {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  return left > right ? null : { left, right, low, high };
}

/** A square box. */
export function squareAt({ x, y }: Point, half: number): Box {
  return { left: x - half, right: x + half, low: y - half, high: y + half };
}

/** A change of scale and place, the same in both directions. */
export interface Fit {
  readonly scale: number;
  readonly apply: (point: Point) => Point;
}

/** What brings one box into the middle of another, as large as there is room. */
export function fitBox(from: Box, into: Box): Fit {
  const [width, height] = [from.right - from.left, from.high - from.low];
  const ratios = [
    width > 0 ? (into.right - into.left) / width : Infinity,
    height > 0 ? (into.high - into.low) / height : Infinity,
  ];
  const least = Math.min(...ratios);
  const scale = Number.isFinite(least) ? least : 1;
  const [fromX, fromY] = [(from.left + from.right) / 2, (from.low + from.high) / 2];
  const [x, y] = [(into.left + into.right) / 2, (into.low + into.high) / 2];
  return {
    scale,
    apply: (point) => ({ x: x + (point.x - fromX) * scale, y: y + (point.y - fromY) * scale }),
  };
}

/** The points brought into the middle of a box, as large as there is room. */
export function fitPoints(points: Points, into: Box): Points {
  const from = boxOf(points.values());
  if (!from) return points;
  const { apply } = fitBox(from, into);
  return new Map([...points].map(([id, point]) => [id, apply(point)]));
}
