import type { Sheet } from '../../../contract/drawing.js';

/** ISO 216, in points: width and height of a sheet that stands. */
const SIZES = { A4: [595.28, 841.89], A3: [841.89, 1190.55] } as const;

/** Clear of every edge: 12 mm, which every printer leaves. */
export const MARGIN = 34;

/** Room at the foot of each page for what it belongs to. */
export const FOOT = 16;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function paperSize({ paper, orientation }: Pick<Sheet, 'paper' | 'orientation'>): {
  width: number;
  height: number;
} {
  const [short, long] = SIZES[paper];
  return orientation === 'portrait'
    ? { width: short, height: long }
    : { width: long, height: short };
}

/** What a page holds between its margins and its foot. */
export function printArea(size: { width: number; height: number }): Box {
  return {
    left: MARGIN,
    top: MARGIN,
    width: size.width - 2 * MARGIN,
    height: size.height - 2 * MARGIN - FOOT,
  };
}
