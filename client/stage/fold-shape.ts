import { toAddress } from './node-shapes.js';

/** Outline of a folded group in a box of 48: a disc in a ring, which no kind of entity has. */
export const FOLD_RING = 'M24 1a23 23 0 1 1 0 46a23 23 0 1 1 0 -46Z';
export const FOLD_DISC = 'M24 6.5a17.5 17.5 0 1 1 0 35a17.5 17.5 0 1 1 0 -35Z';

/** A count that fits into the disc: `41`, `999`, `12k`. */
export function shortCount(count: number): string {
  return count < 1_000 ? String(count) : `${Math.floor(count / 1_000)}k`;
}

/** The shape alone, a little larger. */
export function foldBackImage(): string {
  return toAddress(
    `<path d="${FOLD_RING}" fill="#000" stroke="#000" stroke-width="7" stroke-linejoin="round"/>`,
  );
}

/** The ring, and the disc with the number of entities cut out. */
export function foldFrontImage(count: number): string {
  const text = shortCount(count);
  const size = text.length > 2 ? 15 : 20;
  return toAddress(
    `<mask id="m" maskUnits="userSpaceOnUse" x="-6" y="-6" width="60" height="60"><rect x="-6" y="-6" width="60" height="60" fill="#fff"/><text x="24" y="24" text-anchor="middle" dominant-baseline="central" font-family="sans-serif" font-weight="700" font-size="${size}" fill="#000">${text}</text></mask><path d="${FOLD_RING}" fill="none" stroke="#000" stroke-width="2.6"/><path d="${FOLD_DISC}" mask="url(#m)"/>`,
  );
}
