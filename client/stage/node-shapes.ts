import type { EntityKind } from '../../server/contract/entity.js';
import {
  ENTITY_SHAPES,
  ICON_STROKE,
  iconOf,
  iconPlace,
} from '../../server/contract/entity-shapes.js';

export function iconTransform(kind: EntityKind): string {
  const { x, y, scale } = iconPlace(kind);
  return `translate(${x} ${y}) scale(${scale})`;
}

/** A picture as an address: drawn in a box of 48 with 6 around. */
export function toAddress(body: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="-6 -6 60 60">${body}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const addresses = new Map<string, string>();

/** Made once for each picture: every node asks for its own. */
function once(key: string, make: () => string): string {
  let address = addresses.get(key);
  if (address === undefined) {
    address = make();
    addresses.set(key, address);
  }
  return address;
}

/** The shape alone, a little larger: the ring round a node, and what is seen through its icon. */
export function backImage(kind: EntityKind): string {
  const { outline } = ENTITY_SHAPES[kind];
  return once(kind, () =>
    toAddress(
      `<path d="${outline}" fill="#000" stroke="#000" stroke-width="7" stroke-linejoin="round"/>`,
    ),
  );
}

/** The shape with its icon cut out. */
export function frontImage(kind: EntityKind, isProtected: boolean): string {
  return once(`${kind} ${isProtected}`, () => drawFront(kind, isProtected));
}

function drawFront(kind: EntityKind, isProtected: boolean): string {
  const strokes = iconOf(kind, isProtected)
    .map((d) => `<path d="${d}"/>`)
    .join('');
  const icon = `<g transform="${iconTransform(kind)}" fill="none" stroke="#000" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round">${strokes}</g>`;
  return toAddress(
    `<mask id="m" maskUnits="userSpaceOnUse" x="-6" y="-6" width="60" height="60"><rect x="-6" y="-6" width="60" height="60" fill="#fff"/>${icon}</mask><path d="${ENTITY_SHAPES[kind].outline}" mask="url(#m)"/>`,
  );
}
