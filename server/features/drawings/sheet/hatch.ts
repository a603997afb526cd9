import { PATTERN_SIDE, patternOf } from '../../../contract/group-patterns.js';
import type { Corner } from './marks.js';

/** Shares of the way from one point to another, 0 to 1, at which it meets the outline; its ends too. */
function crossings(outline: readonly Corner[], [x1, y1]: Corner, [x2, y2]: Corner): number[] {
  const shares = [0, 1];
  outline.forEach(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    const across = (x2 - x1) * (by - ay) - (y2 - y1) * (bx - ax);
    if (across === 0) return;
    const share = ((ax - x1) * (by - ay) - (ay - y1) * (bx - ax)) / across;
    const along = ((ax - x1) * (y2 - y1) - (ay - y1) * (x2 - x1)) / across;
    if (share > 0 && share < 1 && along >= 0 && along <= 1) shares.push(share);
  });
  return shares.sort((a, b) => a - b);
}

/** By how often a line to the right leaves the outline. */
function isInside(outline: readonly Corner[], [x, y]: Corner): boolean {
  let inside = false;
  outline.forEach(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

/** The parts of a line that lie within an outline. */
function clip(outline: readonly Corner[], from: Corner, to: Corner): [Corner, Corner][] {
  const at = (share: number): Corner => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ];
  const shares = crossings(outline, from, to);
  return shares.slice(1).flatMap((until, index): [Corner, Corner][] => {
    const since = shares[index] ?? 0;
    return until > since && isInside(outline, at((since + until) / 2))
      ? [[at(since), at(until)]]
      : [];
  });
}

/**
 * The lines of a group's pattern within an outline, each from end to end: the pattern that the group has
 * on the screen. Tiles lie on one raster from `origin`, so that areas of one pattern agree.
 */
export function hatch(
  outline: readonly Corner[],
  group: number,
  [left, top]: Corner = [0, 0],
): [Corner, Corner][] {
  const strokes = patternOf(group);
  const [xs, ys] = [outline.map(([x]) => x - left), outline.map(([, y]) => y - top)];
  const tile = (value: number) => Math.floor(value / PATTERN_SIDE);
  const lines: [Corner, Corner][] = [];
  for (let column = tile(Math.min(...xs)); column <= tile(Math.max(...xs)); column += 1) {
    for (let row = tile(Math.min(...ys)); row <= tile(Math.max(...ys)); row += 1) {
      const placed = ([x, y]: Corner): Corner => [
        x + left + column * PATTERN_SIDE,
        y + top + row * PATTERN_SIDE,
      ];
      for (const stroke of strokes) {
        stroke.slice(1).forEach((to, index) => {
          const from = stroke[index] ?? to;
          lines.push(...clip(outline, placed(from), placed(to)));
        });
      }
    }
  }
  return lines;
}
