import { unitFromText } from './hash-text.js';
import type { Spot, Spots } from './picture.js';

/** Newcomers on the innermost ring round their parent; each further ring holds as many more. */
const FIRST_RING = 8;

/** The share of the distance to the nearest other that a ring keeps away from the parent. */
const GAP_SHARE = 0.45;

/** Median distance from each of some drawn entities to its nearest other one: the picture's scale. */
export function usualGap(spots: Spots): number {
  const all = [...spots.values()];
  const sample = all.filter((_spot, index) => index % Math.ceil(all.length / 60) === 0);
  const gaps = sample
    .map((spot) => nearest(spot, all))
    .filter((gap) => Number.isFinite(gap) && gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 10;
}

function nearest(spot: Spot, others: readonly Spot[]): number {
  let best = Infinity;
  for (const other of others) {
    if (other === spot) continue;
    best = Math.min(best, Math.hypot(other.x - spot.x, other.y - spot.y));
  }
  return best;
}

/**
 * Spots for newcomers on rings round `parent`, beginning on the side that faces away from the middle
 * of the picture, where there is most room. Nobody who is drawn moves.
 */
export function placeBeside(spots: Spots, parent: string, newcomers: readonly string[]): Spots {
  const centre = spots.get(parent) ?? { x: 0, y: 0 };
  const gap = usualGap(spots);
  const start = awayFromMiddle(spots, centre) ?? unitFromText(parent) * 2 * Math.PI;
  const placed = new Map<string, Spot>();
  let ring = 1;
  let onRing = 0;
  for (const id of newcomers) {
    if (onRing === FIRST_RING * ring) {
      ring += 1;
      onRing = 0;
    }
    // To both sides of the start in turn.
    const turn = (onRing % 2 === 0 ? 1 : -1) * Math.ceil(onRing / 2);
    const angle = start + (turn * 2 * Math.PI) / (FIRST_RING * ring);
    const radius = gap * (1 + GAP_SHARE) * ring;
    placed.set(id, {
      x: centre.x + radius * Math.cos(angle),
      y: centre.y + radius * Math.sin(angle),
    });
    onRing += 1;
  }
  return placed;
}

function awayFromMiddle(spots: Spots, centre: Spot): number | null {
  if (spots.size < 2) return null;
  let x = 0;
  let y = 0;
  for (const spot of spots.values()) {
    x += spot.x / spots.size;
    y += spot.y / spots.size;
  }
  const angle = Math.atan2(centre.y - y, centre.x - x);
  return Number.isFinite(angle) ? angle : null;
}
