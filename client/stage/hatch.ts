import { PATTERN_SIDE } from '../../server/contract/group-patterns.js';
import { groupPattern } from '../theme/group-patterns.js';

/** Tiles by colour and group: made once. */
const tiles = new Map<string, CanvasPattern | null>();

/** The hatching of a group in its colour; the colour alone where it has no pattern. */
export function hatch(
  context: CanvasRenderingContext2D,
  group: number,
  colour: string,
): CanvasPattern | string {
  const strokes = groupPattern(group);
  if (strokes === null) return colour;
  const key = `${group}|${colour}`;
  let tile = tiles.get(key);
  if (tile === undefined) {
    const canvas = new OffscreenCanvas(PATTERN_SIDE, PATTERN_SIDE);
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.strokeStyle = colour;
      pen.lineWidth = 1.2;
      pen.stroke(new Path2D(strokes));
    }
    tile = context.createPattern(canvas, 'repeat');
    tiles.set(key, tile);
  }
  return tile ?? colour;
}
