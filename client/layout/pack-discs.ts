import type { Point } from './layout-model.js';

/** A group as one disc, and how strongly it is tied to others, by their keys. */
export interface PackedDisc {
  readonly key: number;
  readonly radius: number;
  readonly ties: ReadonlyMap<number, number>;
}

/** Directions that are tried round each disc that is placed. */
const DIRECTIONS = 48;

/** How much the middle draws, beside the discs that one is tied to. */
const MIDDLE_PULL = 0.35;

interface Standing extends Point {
  readonly disc: PackedDisc;
}

function isFree(at: Point, radius: number, placed: readonly Standing[]): boolean {
  return placed.every(
    (each) => Math.hypot(each.x - at.x, each.y - at.y) >= each.disc.radius + radius - 1e-9,
  );
}

/** Distance to the discs that one is tied to, weighted, and a little to the middle. */
function cost(at: Point, disc: PackedDisc, placed: readonly Standing[]): number {
  let [sum, weight] = [0, 0];
  for (const each of placed) {
    const tie = disc.ties.get(each.disc.key) ?? 0;
    sum += tie * Math.hypot(each.x - at.x, each.y - at.y);
    weight += tie;
  }
  const toMiddle = Math.hypot(at.x, at.y);
  return weight === 0 ? toMiddle : sum / weight + MIDDLE_PULL * toMiddle;
}

/**
 * Places discs so that none covers another and those that are tied stand near: the largest in the
 * middle, each further one touching one that stands. A greedy packing: plain, and the same each time.
 */
export function packDiscs(discs: readonly PackedDisc[]): ReadonlyMap<number, Point> {
  const sorted = [...discs].sort((a, b) => b.radius - a.radius || a.key - b.key);
  const placed: Standing[] = [];
  for (const disc of sorted) {
    let best: Point = { x: 0, y: 0 };
    let bestCost = Infinity;
    for (const { x, y, disc: other } of placed) {
      const far = other.radius + disc.radius;
      for (let step = 0; step < DIRECTIONS; step += 1) {
        const angle = (step / DIRECTIONS) * 2 * Math.PI;
        const at = { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) };
        const here = cost(at, disc, placed);
        if (here >= bestCost || !isFree(at, disc.radius, placed)) continue;
        [best, bestCost] = [at, here];
      }
    }
    placed.push({ ...best, disc });
  }
  return new Map(placed.map(({ x, y, disc }) => [disc.key, { x, y }]));
}
