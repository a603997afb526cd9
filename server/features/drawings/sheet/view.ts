import type { Drawing, DrawnNode } from '../../../contract/drawing.js';
import type { Corner } from './marks.js';
import type { Box } from './paper.js';

/** Most points that a pixel becomes: two shapes do not fill a sheet. */
const MOST_SCALE = 1.25;

/** Radius of the smallest shape in which an icon can be told, in points, and most that all grow for it. */
const LEAST_RADIUS = 4.4;
const MOST_GROWTH = 1.8;

/** Where the pixels of the page lie on the sheet. */
export interface View {
  /** Points for each pixel. */
  readonly scale: number;
  readonly box: Box;
  at(x: number, y: number): Corner;
  /** Radius on the sheet, in points; all shapes grow alike where the smallest could not be told. */
  radius(node: Pick<DrawnNode, 'radius'>): number;
}

/** The frame of the drawing in the middle of a box, as large as it goes. */
export function viewOf({ frame, nodes }: Pick<Drawing, 'frame' | 'nodes'>, box: Box): View {
  const scale = Math.min(MOST_SCALE, box.width / frame.width, box.height / frame.height);
  const left = box.left + (box.width - frame.width * scale) / 2;
  const top = box.top + (box.height - frame.height * scale) / 2;
  const least = nodes.reduce((best, { radius }) => Math.min(best, radius), Infinity) * scale;
  const growth = Math.min(MOST_GROWTH, Math.max(1, LEAST_RADIUS / least));
  return {
    scale,
    radius: ({ radius }) => radius * scale * growth,
    box,
    at: (x, y) => [left + (x - frame.left) * scale, top + (y - frame.top) * scale],
  };
}
