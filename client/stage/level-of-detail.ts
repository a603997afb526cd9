/** From so many entities or lines on, what moves is drawn with less, and little pales. */
const LARGE_ORDER = 4_000;
const LARGE_SIZE = 12_000;

/** What the stage is busy with: less is drawn meanwhile. */
export interface Motion {
  /** The camera moves over a large picture: lines and words would keep it from moving. */
  isMoving: boolean;
  /** The graph is being built, out of sight. */
  isBuilding: boolean;
}

export function isLarge(order: number, size: number): boolean {
  return order > LARGE_ORDER || size > LARGE_SIZE;
}
