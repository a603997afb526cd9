import { boxOf } from './fit-box.js';
import type { Point, Points } from './layout-model.js';

/** How much wider than high the whole shall be. */
const SHAPE = 1.25;

/** Puts parts that were laid out by themselves side by side, in rows from the top, in their order. */
export function stackParts(parts: readonly Points[], gap: number): Points {
  const boxes = parts.map((part) => boxOf(part.values()) ?? { left: 0, right: 0, low: 0, high: 0 });
  const widths = boxes.map(({ left, right }) => right - left + gap);
  const heights = boxes.map(({ low, high }) => high - low + gap);
  const area = widths.reduce((sum, width, index) => sum + width * (heights[index] ?? 0), 0);
  const most = Math.max(Math.sqrt(area * SHAPE), ...widths);
  const stacked = new Map<string, Point>();
  let [x, top, rowHeight] = [0, 0, 0];
  parts.forEach((part, index) => {
    const [box, width, height] = [boxes[index], widths[index] ?? 0, heights[index] ?? 0];
    if (!box) return;
    if (x > 0 && x + width > most) {
      top -= rowHeight;
      [x, rowHeight] = [0, 0];
    }
    for (const [id, point] of part) {
      stacked.set(id, { x: x + point.x - box.left, y: top + point.y - box.high });
    }
    x += width;
    rowHeight = Math.max(rowHeight, height);
  });
  return stacked;
}
