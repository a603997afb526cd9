import { unitFromText } from '../state/hash-text.js';

/** Something round that takes room, in the layout's units; moved in place. */
export interface Disc {
  readonly id: string;
  x: number;
  y: number;
  readonly radius: number;
  /** It is not pushed; others give way to it. */
  readonly isFixed: boolean;
}

/** Rounds after which what still overlaps is left: only where there is no room. */
const MAX_ROUNDS = 300;

/** Pairs closer than this share of a unit have no direction of their own. */
const SAME_SPOT = 1e-6;

/** A little more than touching, so that rounding leaves no overlap. */
const BEYOND = 1.02;

/** Pushes two discs apart, each by half, a fixed one not at all. Tells whether they overlapped. */
function part(one: Disc, other: Disc): boolean {
  const gap = one.radius + other.radius;
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= gap) return false;
  if (one.isFixed && other.isFixed) return false;
  if (distance < SAME_SPOT) {
    // On one spot: a direction that depends on who they are, so that it is the same each time.
    const angle = unitFromText(`${one.id} ${other.id}`) * 2 * Math.PI;
    push(one, other, Math.cos(angle), Math.sin(angle), gap * BEYOND);
    return true;
  }
  push(one, other, dx / distance, dy / distance, (gap - distance) * BEYOND);
  return true;
}

function push(one: Disc, other: Disc, dx: number, dy: number, by: number): void {
  const share = one.isFixed ? 0 : other.isFixed ? 1 : 0.5;
  one.x -= dx * by * share;
  one.y -= dy * by * share;
  other.x += dx * by * (1 - share);
  other.y += dy * by * (1 - share);
}

/** One round over all pairs that are near; how many overlapped. */
function pushOnce(discs: readonly Disc[], cell: number): number {
  const cells = new Map<string, number[]>();
  let count = 0;
  discs.forEach((disc, index) => {
    const [column, row] = [Math.floor(disc.x / cell), Math.floor(disc.y / cell)];
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (const near of cells.get(`${x},${y}`) ?? []) {
          const other = discs[near];
          if (other && part(other, disc)) count += 1;
        }
      }
    }
    const key = `${Math.floor(disc.x / cell)},${Math.floor(disc.y / cell)}`;
    const known = cells.get(key);
    if (known) known.push(index);
    else cells.set(key, [index]);
  });
  return count;
}

/**
 * Moves discs as little as it takes until none covers another; fixed ones stay. The same discs in the
 * same order end on the same spots. `goesOn` is asked between rounds.
 */
export async function partDiscs(
  discs: readonly Disc[],
  goesOn: () => Promise<boolean>,
): Promise<void> {
  const cell = 2 * discs.reduce((most, { radius }) => Math.max(most, radius), 0);
  if (cell === 0) return;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (pushOnce(discs, cell) === 0) return;
    if (!(await goesOn())) return;
  }
}
