import type { Box } from './fit-box.js';
import type { LaidEntity, Point, Points } from './layout-model.js';

/** Steps between what is laid out and those set apart. */
const DISTANCE = 2;

/**
 * Rows of those of whom a layout says nothing, by kind, then id: below what it laid out, or to the right of
 * it where that is higher than wide.
 */
export function setApart(entities: readonly LaidEntity[], from: Box, step: number): Points {
  const sorted = [...entities].sort((a, b) =>
    a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind < b.kind ? -1 : 1,
  );
  const [width, height] = [from.right - from.left, from.high - from.low];
  const isBelow = width >= height;
  const side = Math.max(isBelow ? width : height, step * Math.ceil(Math.sqrt(sorted.length)));
  const most = Math.max(1, Math.floor(side / step));
  const columns = isBelow ? most : Math.ceil(sorted.length / most);
  const left = isBelow
    ? (from.left + from.right) / 2 - (Math.min(columns, sorted.length) * step) / 2
    : from.right + DISTANCE * step;
  const top = isBelow ? from.low - DISTANCE * step : (from.high + from.low) / 2 + side / 2;
  return new Map(
    sorted.map(({ id }, index): [string, Point] => [
      id,
      { x: left + ((index % columns) + 0.5) * step, y: top - Math.floor(index / columns) * step },
    ]),
  );
}
