import { type KeptPath, MOST_KEPT_PATHS } from '../../server/contract/chart.js';
import { tieKey } from './merge-bundles.js';
import { addSpots, type Picture } from './picture.js';
import { placeBeside } from './place-beside.js';

/** Draws what is missing of a path, each beside the one before it. */
export function drawPath(picture: Picture, entities: readonly string[]): Picture {
  let now = picture;
  let before: string | null = null;
  for (const id of entities) {
    if (!now.spots.has(id)) {
      const beside: string | undefined = before ?? entities.find((each) => now.spots.has(each));
      now = addSpots(
        now,
        beside === undefined
          ? new Map([[id, { x: 0, y: 0 }]])
          : placeBeside(now.spots, beside, [id]),
      );
    }
    before = id;
  }
  return now;
}

function isSame(a: KeptPath, b: KeptPath): boolean {
  return a.entities.join('\n') === b.entities.join('\n') && a.rules.by === b.rules.by;
}

/** Whether the chart keeps this path, found in the same way. */
export function isKept({ paths }: Picture, path: KeptPath): boolean {
  return paths.some((each) => isSame(each, path));
}

/** Draws a path and keeps it; the oldest makes room where the chart is full of paths. */
export function keepPath(picture: Picture, path: KeptPath): Picture {
  if (isKept(picture, path)) return picture;
  const paths = [...picture.paths, path].slice(-MOST_KEPT_PATHS);
  return { ...drawPath(picture, path.entities), paths };
}

/** Keeps a path no longer; what it drew stays. */
export function dropPath(picture: Picture, path: KeptPath): Picture {
  return { ...picture, paths: picture.paths.filter((each) => !isSame(each, path)) };
}

/** Keys of the lines that kept paths run along. */
export function keptTies(paths: readonly KeptPath[]): ReadonlySet<string> {
  return new Set(
    paths.flatMap(({ entities }) =>
      entities.slice(1).map((id, index) => tieKey(entities[index] ?? id, id)),
    ),
  );
}
