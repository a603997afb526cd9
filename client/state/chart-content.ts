import type { ChartContent } from '../../server/contract/chart.js';
import type { Picture } from './picture.js';

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

export function toChartContent(
  picture: Picture,
  camera: Camera | null,
  selected: string | null,
): ChartContent {
  const { arrangement } = picture;
  return {
    nodes: [...picture.spots].map(([id, { x, y, pinned }]) => ({
      id,
      x: rounded(x),
      y: rounded(y),
      ...(pinned && { pinned }),
    })),
    filter: picture.filter,
    colourBy: picture.colourBy,
    sizeBy: picture.sizeBy,
    hiddenKinds: [],
    run: picture.run,
    positionsRun: picture.positionsRun,
    camera,
    selected,
    ...(arrangement && {
      arrangement: {
        ...arrangement,
        guides: arrangement.guides.map((guide) => ({ ...guide, at: rounded(guide.at) })),
      },
    }),
  };
}

export function toPicture({
  nodes,
  filter,
  colourBy,
  sizeBy,
  run,
  positionsRun,
  arrangement,
}: ChartContent): Picture {
  return {
    spots: new Map(nodes.map(({ id, x, y, pinned }) => [id, { x, y, ...(pinned && { pinned }) }])),
    filter,
    colourBy,
    sizeBy,
    run,
    positionsRun: positionsRun ?? null,
    ...(arrangement && { arrangement }),
  };
}
