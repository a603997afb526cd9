import type { Arrangement, ChartContent, Guide, LayoutKind } from '../../server/contract/chart.js';
import type { GraphFilter } from '../../server/contract/graph-view.js';

/** Where an entity stands; y grows upwards, units are the layout's own. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
}

export type Spots = ReadonlyMap<string, Spot>;

/** Everything that an act on the graph can change. */
export interface Picture {
  readonly spots: Spots;
  readonly filter: GraphFilter;
  readonly colourBy: ChartContent['colourBy'];
  /** `links`, or a measure of the run. */
  readonly sizeBy: string;
  /** Run of groups, colours and sizes that was chosen; null = the preferred one. */
  readonly run: string | null;
  /** Run of positions that was chosen; null = the preferred one. */
  readonly positionsRun: string | null;
  /** The last layout of the whole; absent where none is known. */
  readonly arrangement?: Arrangement;
}

export const EMPTY_PICTURE: Picture = {
  spots: new Map(),
  filter: {},
  colourBy: 'kind',
  sizeBy: 'links',
  run: null,
  positionsRun: null,
};

/** Adds entities at their spots; those that are drawn already stay where they are. */
export function addSpots(picture: Picture, added: Spots): Picture {
  const isNew = [...added].filter(([id]) => !picture.spots.has(id));
  if (isNew.length === 0) return picture;
  return { ...picture, spots: new Map([...picture.spots, ...isNew]) };
}

export function removeSpots(picture: Picture, ids: ReadonlySet<string>): Picture {
  const kept = [...picture.spots].filter(([id]) => !ids.has(id));
  return kept.length === picture.spots.size ? picture : { ...picture, spots: new Map(kept) };
}

/** Puts drawn entities elsewhere, pins kept; entities that are not drawn are passed over. */
export function moveSpots(
  picture: Picture,
  moved: ReadonlyMap<string, { x: number; y: number }>,
): Picture {
  const spots = new Map(picture.spots);
  for (const [id, { x, y }] of moved) {
    const spot = spots.get(id);
    if (spot) spots.set(id, { ...spot, x, y });
  }
  return { ...picture, spots };
}

/**
 * What a layout made of a picture. One of a part leaves to the rest what was said of it, and so does one
 * that only parts what overlaps.
 */
export function applyLayout(
  picture: Picture,
  kind: LayoutKind,
  isPart: boolean,
  {
    points,
    guides,
  }: {
    readonly points: ReadonlyMap<string, { x: number; y: number }>;
    readonly guides: readonly Guide[];
  },
): Picture {
  const moved = moveSpots(picture, points);
  if (isPart || kind === 'overlap') return moved;
  return { ...moved, arrangement: { kind, guides: [...guides] } };
}

/** A pinned entity stays where it is when the layout runs. */
export function setPinned(picture: Picture, id: string, pinned: boolean): Picture {
  const spot = picture.spots.get(id);
  if (!spot || (spot.pinned ?? false) === pinned) return picture;
  const { x, y } = spot;
  return {
    ...picture,
    spots: new Map(picture.spots).set(id, pinned ? { x, y, pinned } : { x, y }),
  };
}
