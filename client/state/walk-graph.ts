/** A point of the picture; y grows upwards. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Heading = 'left' | 'right' | 'up' | 'down';

const ANGLES: Readonly<Record<Heading, number>> = {
  right: 0,
  up: Math.PI / 2,
  left: Math.PI,
  down: -Math.PI / 2,
};

/** Farther off the heading than this an entity lies elsewhere. */
const WIDEST = (5 / 12) * Math.PI;

/** Angle between two directions, 0 to π. */
function between(one: number, other: number): number {
  const turn = Math.abs(one - other) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}

function angleOf(from: Place, { x, y }: Place): number {
  return Math.atan2(y - from.y, x - from.x);
}

/** The same order whatever order the places came in. */
function byId(a: Place, b: Place): number {
  return a.id < b.id ? -1 : 1;
}

/**
 * Where an arrow key leads: to the linked entity that lies that way, the nearest by distance / cos²
 * of the angle off the heading; null where none lies within 75° of it.
 */
export function walk(from: Place, heading: Heading, linked: readonly Place[]): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const place of linked.toSorted(byId)) {
    const off = between(angleOf(from, place), ANGLES[heading]);
    if (off > WIDEST) continue;
    const cost = Math.hypot(place.x - from.x, place.y - from.y) / Math.cos(off) ** 2;
    if (cost >= least) continue;
    best = place.id;
    least = cost;
  }
  return best;
}

/**
 * The next entity around `centre`, clockwise or against the clock, after `current`; the first from
 * the top where `current` is none of them. Null where nothing is linked.
 */
export function turn(
  centre: Place,
  current: string | null,
  linked: readonly Place[],
  clockwise: boolean,
): string | null {
  const fromTop = (place: Place): number => {
    const angle = Math.PI / 2 - angleOf(centre, place);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  };
  const around = linked.toSorted((a, b) => fromTop(a) - fromTop(b) || byId(a, b));
  if (!clockwise) around.reverse();
  const at = around.findIndex(({ id }) => id === current);
  return around[(at + 1) % around.length]?.id ?? null;
}
