import { once, paintBack, toAddress } from './node-shapes.js';

/** Outline of a folded group in a box of 48: a disc in a ring, which no kind of entity has. */
export const FOLD_RING = 'M24 1a23 23 0 1 1 0 46a23 23 0 1 1 0 -46Z';
export const FOLD_DISC = 'M24 6.5a17.5 17.5 0 1 1 0 35a17.5 17.5 0 1 1 0 -35Z';

/** A count that fits into the disc: `41`, `999`, `12k`. */
export function shortCount(count: number): string {
  return count < 1_000 ? String(count) : `${Math.floor(count / 1_000)}k`;
}

/** The shape alone, a little larger. */
export function foldBackImage(): string {
  return once('fold', () => toAddress(paintBack(FOLD_RING)));
}

/** The ring, and the disc with the number of entities cut out. */
export function foldFrontImage(count: number): string {
  const text = shortCount(count);
  return once(`fold ${text}`, () =>
    toAddress((context) => {
      context.lineWidth = 2.6;
      context.stroke(new Path2D(FOLD_RING));
      context.fill(new Path2D(FOLD_DISC));
      context.globalCompositeOperation = 'destination-out';
      context.font = text.length > 2 ? '700 15px sans-serif' : '700 20px sans-serif';
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(text, 24, 24);
    }),
  );
}
