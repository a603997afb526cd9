import type { Corner } from './marks.js';

/** Ways to hatch, told apart without colour: angle in degrees, distance of lines in points. */
const PATTERNS = [
  [45, 5],
  [135, 5],
  [0, 5],
  [90, 5],
  [22.5, 8],
  [112.5, 8],
  [67.5, 8],
  [157.5, 8],
  [45, 11],
  [135, 11],
  [0, 11],
  [90, 11],
] as const;

/** Where a line along `t` for the direction meets the outline, at a distance from the origin. */
function crossings(outline: readonly Corner[], angle: number, distance: number): number[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const found: number[] = [];
  outline.forEach(([x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1];
    const [from, until] = [y1 * cos - x1 * sin - distance, y2 * cos - x2 * sin - distance];
    if (from < 0 === until < 0) return;
    const share = from / (from - until);
    found.push((x1 + (x2 - x1) * share) * cos + (y1 + (y2 - y1) * share) * sin);
  });
  return found.sort((a, b) => a - b);
}

/** The lines of the pattern of a number within an outline, each from end to end. */
export function hatch(outline: readonly Corner[], pattern: number): [Corner, Corner][] {
  const [degrees, step] = PATTERNS[pattern % PATTERNS.length] ?? PATTERNS[0];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const distances = outline.map(([x, y]) => y * cos - x * sin);
  const lines: [Corner, Corner][] = [];
  // Lines lie on one raster for the whole sheet, so that areas of one pattern agree.
  const first = Math.ceil(Math.min(...distances) / step) * step;
  for (let distance = first; distance < Math.max(...distances); distance += step) {
    const at = (along: number): Corner => [
      along * cos - distance * sin,
      along * sin + distance * cos,
    ];
    const cuts = crossings(outline, angle, distance);
    for (let index = 0; index + 1 < cuts.length; index += 2) {
      lines.push([at(cuts[index] ?? 0), at(cuts[index + 1] ?? 0)]);
    }
  }
  return lines;
}
