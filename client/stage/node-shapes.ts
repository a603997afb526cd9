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

/** Pixels of a picture's side; it shows a box of 48 with 6 around. */
const SIDE = 96;
const MARGIN = 6;

/**
 * What is painted, as the address of a picture. Painted here, not as SVG: the browser takes ten times
 * as long to draw a picture of that into the texture of the nodes.
 * @param paint draws in the box of 48
 */
export function toAddress(paint: (context: CanvasRenderingContext2D) => void): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context) {
    const scale = SIDE / (48 + 2 * MARGIN);
    context.setTransform(scale, 0, 0, scale, MARGIN * scale, MARGIN * scale);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    paint(context);
  }
  return canvas.toDataURL();
}

/** An outline alone, a little larger: the ring round a node, and what is seen through its icon. */
export function paintBack(outline: string): (context: CanvasRenderingContext2D) => void {
  return (context) => {
    const path = new Path2D(outline);
    context.fill(path);
    context.lineWidth = 7;
    context.stroke(path);
  };
}

const addresses = new Map<string, string>();

/** Made once for each picture: every node asks for its own. */
export function once(key: string, make: () => string): string {
  let address = addresses.get(key);
  if (address === undefined) {
    address = make();
    addresses.set(key, address);
  }
  return address;
}

export function backImage(kind: EntityKind): string {
  return once(kind, () => toAddress(paintBack(ENTITY_SHAPES[kind].outline)));
}

/** The shape with its icon cut out. */
export function frontImage(kind: EntityKind, isProtected: boolean): string {
  return once(`${kind} ${isProtected}`, () =>
    toAddress((context) => {
      context.fill(new Path2D(ENTITY_SHAPES[kind].outline));
      const { x, y, scale } = iconPlace(kind);
      context.translate(x, y);
      context.scale(scale, scale);
      context.globalCompositeOperation = 'destination-out';
      context.lineWidth = ICON_STROKE;
      for (const d of iconOf(kind, isProtected)) context.stroke(new Path2D(d));
    }),
  );
}
