import type { ChartContent } from '../../server/contract/chart.js';
import type { Picture, Spots } from './picture.js';

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  readonly angle: number;
}

/** Positions are kept to a thousandth: finer is noise, and makes every save a change. */
function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

/** The stage tells its camera in another order, and equal contents are known by their text. */
function inOrder({ x, y, ratio, angle }: Camera): Camera {
  return { x, y, ratio, angle };
}

/** A level that was chosen; what was kept before levels were has none. */
function levelOf({ level }: { readonly level?: number | null | undefined }): { level?: number } {
  return typeof level === 'number' ? { level } : {};
}

function toPositions(spots: Spots): ChartContent['nodes'] {
  return [...spots].map(([id, { x, y, pinned }]) => ({
    id,
    x: rounded(x),
    y: rounded(y),
    ...(pinned && { pinned }),
  }));
}

function toSpots(positions: ChartContent['nodes']): Spots {
  return new Map(
    positions.map(({ id, x, y, pinned }) => [id, { x, y, ...(pinned && { pinned }) }]),
  );
}

export function toChartContent(
  picture: Picture,
  camera: Camera | null,
  selected: string | null,
): ChartContent {
  const { arrangement } = picture;
  return {
    nodes: toPositions(picture.spots),
    ...(picture.removed.size > 0 && { removed: toPositions(picture.removed) }),
    filter: picture.filter,
    colourBy: picture.colourBy,
    sizeBy: picture.sizeBy,
    hiddenKinds: [],
    run: picture.run,
    positionsRun: picture.positionsRun,
    ...levelOf(picture),
    ...(picture.paths.length > 0 && { paths: [...picture.paths] }),
    camera: camera && inOrder(camera),
    selected,
    ...(arrangement && {
      arrangement: {
        ...arrangement,
        guides: arrangement.guides.map((guide) => ({ ...guide, at: rounded(guide.at) })),
      },
    }),
    ...(picture.folds.length > 0 && { folds: [...picture.folds] }),
    ...(picture.shared && { shared: picture.shared }),
  };
}

export function toPicture({
  nodes,
  removed = [],
  filter,
  colourBy,
  sizeBy,
  run,
  positionsRun,
  level,
  arrangement,
  folds,
  shared,
  paths,
}: ChartContent): Picture {
  return {
    spots: toSpots(nodes),
    removed: toSpots(removed),
    filter,
    colourBy,
    sizeBy,
    run,
    positionsRun: positionsRun ?? null,
    ...levelOf({ level }),
    ...(arrangement && { arrangement }),
    folds: folds ?? [],
    shared: shared ?? null,
    paths: paths ?? [],
  };
}
