import type { Fold } from '../../server/contract/chart.js';
import { MAX_TITLE_LENGTH } from '../../server/contract/chart.js';
import type { Picture, Spot, Spots } from './picture.js';

/** What stands on the chart for an id: the members of a fold, or the entity itself. */
export function idsBehind({ folds }: Pick<Picture, 'folds'>, id: string): readonly string[] {
  return folds.find((fold) => fold.id === id)?.members ?? [id];
}

/** The folded group that each hidden entity stands in; of two that hold it the first. */
export function standIns({ folds }: Pick<Picture, 'folds'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, members, isFolded } of folds) {
    if (!isFolded) continue;
    for (const member of members) if (!found.has(member)) found.set(member, id);
  }
  return found;
}

/** What stands for a selected entity: the folded group that it is in, or itself. */
export function standFor(picture: Pick<Picture, 'folds'>, id: string | null): string | null {
  return id === null ? null : (standIns(picture).get(id) ?? id);
}

/** A path as it is seen: through folded groups where its entities are in some. */
export function standingRoute(picture: Pick<Picture, 'folds'>, route: readonly string[]): string[] {
  const inFold = standIns(picture);
  const seen = route.map((id) => inFold.get(id) ?? id);
  return seen.filter((id, at) => id !== seen[at - 1]);
}

/** An id that neither a group nor an entity of the picture has. */
function freeId({ folds, spots }: Picture): string {
  const taken = new Set(folds.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `fold:${number}`;
    if (!taken.has(id) && !spots.has(id)) return id;
  }
}

/** Adds a group of drawn entities; fewer than two make none. */
export function addFold(
  picture: Picture,
  { by, title, members, isFolded }: Omit<Fold, 'id'>,
): Picture {
  const drawn = [...new Set(members)].filter((id) => picture.spots.has(id));
  if (drawn.length < 2) return picture;
  const named = title.trim().slice(0, MAX_TITLE_LENGTH);
  const fold = { id: freeId(picture), by, title: named, members: drawn, isFolded };
  return { ...picture, folds: [...picture.folds, fold] };
}

/** Folds a group that is there. */
export function foldAgain(picture: Picture, id: string): Picture {
  return {
    ...picture,
    folds: picture.folds.map((fold) => (fold.id === id ? { ...fold, isFolded: true } : fold)),
  };
}

/** Members stand where they stood; a group that a hand has made is kept to be folded again. */
export function unfold(picture: Picture, id: string): Picture {
  return {
    ...picture,
    folds: picture.folds.flatMap((fold) => {
      if (fold.id !== id) return [fold];
      return fold.by === 'hand' ? [{ ...fold, isFolded: false }] : [];
    }),
  };
}

export function unfoldAll(picture: Picture): Picture {
  const folded = picture.folds.filter(({ isFolded }) => isFolded);
  return folded.reduce((now, { id }) => unfold(now, id), picture);
}

/** The group is no more; its members stay. */
export function dissolve(picture: Picture, id: string): Picture {
  return { ...picture, folds: picture.folds.filter((fold) => fold.id !== id) };
}

export function editFold(
  picture: Picture,
  id: string,
  { title, members }: Pick<Fold, 'title' | 'members'>,
): Picture {
  const named = title.trim().slice(0, MAX_TITLE_LENGTH);
  return {
    ...picture,
    folds: picture.folds.map((fold) =>
      fold.id === id ? { ...fold, title: named, members: [...new Set(members)] } : fold,
    ),
  };
}

/** The middle of the members that it hides; filters do not move it. Null where none is drawn. */
export function foldSpot(
  spots: Spots,
  fold: Pick<Fold, 'id' | 'members'>,
  inFold: ReadonlyMap<string, string>,
): Spot | null {
  let [x, y, count] = [0, 0, 0];
  for (const member of fold.members) {
    const spot = inFold.get(member) === fold.id ? spots.get(member) : undefined;
    if (!spot) continue;
    x += spot.x;
    y += spot.y;
    count += 1;
  }
  return count === 0 ? null : { x: x / count, y: y / count };
}

/** Where everything stands that is seen: folded groups instead of their members. */
export function standingSpots(picture: Picture): Spots {
  const inFold = standIns(picture);
  if (inFold.size === 0) return picture.spots;
  const standing = new Map([...picture.spots].filter(([id]) => !inFold.has(id)));
  for (const fold of picture.folds) {
    const spot = fold.isFolded ? foldSpot(picture.spots, fold, inFold) : null;
    if (spot) standing.set(fold.id, spot);
  }
  return standing;
}

/** Positions for entities and folded groups as positions for entities: a group takes its members along. */
export function withMembers(
  picture: Picture,
  moved: ReadonlyMap<string, { x: number; y: number }>,
): Map<string, { x: number; y: number }> {
  const inFold = standIns(picture);
  const all = new Map(moved);
  for (const fold of picture.folds) {
    const to = moved.get(fold.id);
    const from = to && foldSpot(picture.spots, fold, inFold);
    if (!from) continue;
    all.delete(fold.id);
    for (const member of fold.members) {
      const spot = inFold.get(member) === fold.id ? picture.spots.get(member) : undefined;
      if (spot) all.set(member, { x: spot.x + to.x - from.x, y: spot.y + to.y - from.y });
    }
  }
  return all;
}
