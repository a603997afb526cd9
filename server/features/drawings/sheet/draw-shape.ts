import type { EntityKind } from '../../../contract/entity.js';
import { ENTITY_SHAPES, ICON_STROKE, iconOf, iconPlace } from '../../../contract/entity-shapes.js';
import type { Mark } from './marks.js';
import type { PrintTheme } from './print-theme.js';

/** Half the box in which shapes are described. */
const HALF = 24;

export interface ShapeLook {
  readonly kind: EntityKind;
  readonly isProtected: boolean;
  readonly colour: string;
  readonly isPale: boolean;
  /** Several entities in one: a second outline, and no icon. */
  readonly isFold?: boolean;
}

/** A shape with its icon round a middle; `radius` in points. Without colour: its outline alone. */
export function shapeMarks(
  x: number,
  y: number,
  radius: number,
  { kind, isProtected, colour, isPale, isFold = false }: ShapeLook,
  theme: PrintTheme,
): Mark[] {
  const scale = radius / HALF;
  const at = { x: x - HALF * scale, y: y - HALF * scale, scale };
  const { outline } = ENTITY_SHAPES[kind];
  const ink = isPale ? theme.pale : theme.hasColour ? colour : theme.text;
  const onInk = theme.hasColour ? '#ffffff' : ink;
  const ring: Mark = {
    ...{ is: 'path', d: outline, at, fill: '#ffffff', stroke: '#ffffff', width: 6, isRound: true },
  };
  const shape: Mark = theme.hasColour
    ? { is: 'path', d: outline, at, fill: ink }
    : { is: 'path', d: outline, at, fill: '#ffffff', stroke: ink, width: 0.8 / scale };
  if (isFold) {
    const inner = { x: x - HALF * scale * 0.8, y: y - HALF * scale * 0.8, scale: scale * 0.8 };
    const second = {
      is: 'path',
      d: outline,
      at: inner,
      stroke: onInk,
      width: 0.6 / scale,
    } as const;
    return [ring, shape, second];
  }
  const place = iconPlace(kind);
  const icon = {
    x: at.x + place.x * scale,
    y: at.y + place.y * scale,
    scale: scale * place.scale,
  };
  const strokes = iconOf(kind, isProtected).join('');
  return [
    ring,
    shape,
    {
      ...{ is: 'path', d: strokes, at: icon, stroke: onInk, width: ICON_STROKE, isRound: true },
    },
  ];
}
