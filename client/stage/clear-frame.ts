import type { Box } from '../../server/analysis/layout/label-boxes.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a picture comes out in a part of the stage, as a factor of its own size. */
function scaleIn({ left, top, right, bottom }: Box, picture: Size): number {
  return Math.min(
    (right - left) / Math.max(1, picture.width),
    (bottom - top) / Math.max(1, picture.height),
  );
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
}

/**
 * The part of the stage beside all that covers it in which a picture of these proportions comes out
 * largest, in pixels; of equals the widest. It is bounded by edges of the stage and of covers, which
 * are few: all such boxes are tried. Null where everything is covered.
 */
export function clearFrame(stage: Size, covers: readonly Box[], picture: Size): Box | null {
  const lefts = [0, ...covers.map(({ right }) => right)];
  const rights = [stage.width, ...covers.map(({ left }) => left)];
  const tops = [0, ...covers.map(({ bottom }) => bottom)];
  const bottoms = [stage.height, ...covers.map(({ top }) => top)];
  let best: { frame: Box; scale: number } | null = null;
  for (const left of lefts) {
    for (const right of rights.filter((each) => each > left)) {
      for (const top of tops) {
        for (const bottom of bottoms.filter((each) => each > top)) {
          const frame = { left, top, right, bottom };
          const scale = scaleIn(frame, picture);
          const isBetter =
            best === null ||
            scale > best.scale ||
            (scale === best.scale && areaOf(frame) > areaOf(best.frame));
          if (!isBetter || covers.some((cover) => overlaps(frame, cover))) continue;
          best = { frame, scale };
        }
      }
    }
  }
  return best?.frame ?? null;
}
