import { addFold } from './folds.js';
import type { Picture, Spot, Spots } from './picture.js';
import { usualGap } from './place-beside.js';
import { uniteFilters } from './unite-filters.js';

/** Part of the usual distance to the nearest other that is kept round everybody. */
const ROOM_SHARE = 0.6;

/** Angle between one try and the next: the golden one, so that no direction is preferred. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** Who stands where, asked by neighbourhood. */
class Ground {
  readonly #room: number;
  readonly #cells = new Map<string, Spot[]>();

  constructor(spots: Spots, room: number) {
    this.#room = room;
    for (const spot of spots.values()) this.take(spot);
  }

  #cell(at: number): number {
    return Math.floor(at / this.#room);
  }

  take(spot: Spot): void {
    const key = `${this.#cell(spot.x)},${this.#cell(spot.y)}`;
    const known = this.#cells.get(key);
    if (known) known.push(spot);
    else this.#cells.set(key, [spot]);
  }

  isFree({ x, y }: Spot): boolean {
    for (let column = this.#cell(x) - 1; column <= this.#cell(x) + 1; column += 1) {
      for (let row = this.#cell(y) - 1; row <= this.#cell(y) + 1; row += 1) {
        const near = this.#cells.get(`${column},${row}`) ?? [];
        if (near.some((other) => Math.hypot(other.x - x, other.y - y) < this.#room)) return false;
      }
    }
    return true;
  }

  /** The free place nearest to the one wished for, on a spiral round it. */
  nearestFree(wish: Spot): Spot {
    for (let step = 0; ; step += 1) {
      const radius = this.#room * 0.7 * Math.sqrt(step);
      const spot = {
        x: wish.x + radius * Math.cos(step * TURN),
        y: wish.y + radius * Math.sin(step * TURN),
      };
      if (this.isFree(spot)) return spot;
    }
  }
}

/**
 * Two pictures as one: whoever is on the first stays where they are, who is on the second alone stands
 * where they stood there or at the nearest free place. Filters admit what either admitted; colours,
 * sizes and runs are those of the first; groups of both are kept.
 */
export function combinePictures(first: Picture, second: Picture): Picture {
  const ground = new Ground(first.spots, usualGap(first.spots) * ROOM_SHARE);
  const spots = new Map(first.spots);
  for (const [id, wish] of second.spots) {
    if (spots.has(id)) continue;
    const spot = ground.nearestFree(wish);
    ground.take(spot);
    spots.set(id, wish.pinned ? { ...spot, pinned: true } : spot);
  }
  const united = { ...first, spots, filter: uniteFilters(first.filter, second.filter) };
  return second.folds.reduce<Picture>((now, fold) => addFold(now, fold), united);
}
