import type {
  Arrangement,
  ChartContent,
  Fold,
  Guide,
  KeptPath,
  LayoutKind,
  SharedItems,
} from '../../server/contract/chart.js';
import { type GraphFilter, MOST_DRAWN } from '../../server/contract/graph-view.js';

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
  /** What was taken off, the last at the end, and where it stood. */
  readonly removed: Spots;
  readonly filter: GraphFilter;
  readonly colourBy: ChartContent['colourBy'];
  /** `links`, or a measure of the run. */
  readonly sizeBy: string;
  /** Run of groups, colours and sizes that was chosen; null = the preferred one. */
  readonly run: string | null;
  /** Run of positions that was chosen; null = the preferred one. */
  readonly positionsRun: string | null;
  /** Groups that stand as one, or are kept to be folded again; the first that holds an entity takes it. */
  readonly folds: readonly Fold[];
  /** Items that fold away into links between those who share them; null = drawn as they are. */
  readonly shared: SharedItems | null;
  /** Resolution of the level of groups that was chosen; null or absent = that of the run. */
  readonly level?: number | null;
  /** The last layout of the whole; absent where none is known. */
  readonly arrangement?: Arrangement;
  /** Paths that are kept on the chart. */
  readonly paths: readonly KeptPath[];
}

export const EMPTY_PICTURE: Picture = {
  spots: new Map(),
  removed: new Map(),
  filter: {},
  colourBy: 'kind',
  sizeBy: 'links',
  run: null,
  positionsRun: null,
  folds: [],
  shared: null,
  paths: [],
};

/** Adds entities at their spots; those that are drawn already stay where they are. */
export function addSpots(picture: Picture, added: Spots): Picture {
  const isNew = [...added].filter(([id]) => !picture.spots.has(id));
  if (isNew.length === 0) return picture;
  return {
    ...picture,
    spots: new Map([...picture.spots, ...isNew]),
    removed: new Map([...picture.removed].filter(([id]) => !added.has(id))),
  };
}

/** Takes entities off; where they stood is remembered, of as many as a chart can hold. */
export function removeSpots(picture: Picture, ids: ReadonlySet<string>): Picture {
  const kept = [...picture.spots].filter(([id]) => !ids.has(id));
  if (kept.length === picture.spots.size) return picture;
  const taken = [...picture.spots].filter(([id]) => ids.has(id));
  const before = [...picture.removed].filter(([id]) => !ids.has(id));
  return {
    ...picture,
    spots: new Map(kept),
    removed: new Map([...before, ...taken].slice(-MOST_DRAWN)),
  };
}

/** Puts entities that were taken off where they stood. */
export function bringBack(picture: Picture, ids: ReadonlySet<string>): Picture {
  return addSpots(picture, new Map([...picture.removed].filter(([id]) => ids.has(id))));
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

/** Pinned entities stay where they are when the layout runs. */
export function setAllPinned(picture: Picture, ids: ReadonlySet<string>, pinned: boolean): Picture {
  const spots = new Map(picture.spots);
  let isOther = false;
  for (const id of ids) {
    const spot = spots.get(id);
    if (!spot || (spot.pinned ?? false) === pinned) continue;
    const { x, y } = spot;
    spots.set(id, pinned ? { x, y, pinned } : { x, y });
    isOther = true;
  }
  return isOther ? { ...picture, spots } : picture;
}

export function setPinned(picture: Picture, id: string, pinned: boolean): Picture {
  return setAllPinned(picture, new Set([id]), pinned);
}
