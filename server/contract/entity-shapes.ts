import type { EntityKind } from './entity.js';

/** How a kind is drawn, on the page and on paper. */
export interface EntityShape {
  /** Outline in a box of 48, middle 24. */
  readonly outline: string;
  /** Strokes of the icon in a box of 24; Tabler Icons, MIT. */
  readonly icon: readonly string[];
  /** Side of the icon, and how far below the middle it stands. */
  readonly iconSize: number;
  readonly iconDown?: number;
}

const SHIELD =
  'M12 3a12 12 0 0 0 8.5 3a12 12 0 0 1 -8.5 15a12 12 0 0 1 -8.5 -15a12 12 0 0 0 8.5 -3';

export const ENTITY_SHAPES: Readonly<Record<EntityKind, EntityShape>> = {
  person: {
    outline: 'M24 2a22 22 0 1 1 0 44a22 22 0 1 1 0 -44Z',
    icon: ['M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0', 'M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'],
    iconSize: 25,
  },
  company: {
    outline: 'M8 4h32a4 4 0 0 1 4 4v32a4 4 0 0 1 -4 4h-32a4 4 0 0 1 -4 -4v-32a4 4 0 0 1 4 -4Z',
    icon: [
      'M3 21h18',
      'M9 8h1M9 12h1M9 16h1M14 8h1M14 12h1M14 16h1',
      'M5 21v-16a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v16',
    ],
    iconSize: 28,
  },
  phone: {
    outline: 'M15 1h18a5 5 0 0 1 5 5v36a5 5 0 0 1 -5 5h-18a5 5 0 0 1 -5 -5v-36a5 5 0 0 1 5 -5Z',
    icon: [
      'M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2',
    ],
    iconSize: 20,
  },
  account: {
    outline: 'M24 0l24 24l-24 24l-24 -24Z',
    icon: ['M3 21h18', 'M3 10h18', 'M5 6l7 -3l7 3', 'M4 10v11M20 10v11M8 14v3M12 14v3M16 14v3'],
    iconSize: 21,
  },
  touchpoint: {
    outline: 'M24 1l24 44h-48Z',
    icon: ['M12 5v9', 'M12 18.5v.01'],
    iconSize: 27,
    iconDown: 6,
  },
  place: {
    outline: 'M24 1l22 17l-8 27h-28l-8 -27Z',
    icon: [
      'M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0',
      'M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0',
    ],
    iconSize: 24,
    iconDown: 2,
  },
  vehicle: {
    outline: 'M12 6h24l12 18l-12 18h-24l-12 -18Z',
    icon: [
      'M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
      'M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
      'M5 17h-2v-6l2 -5h9l4 5h1a2 2 0 0 1 2 2v4h-2m-4 0h-6m-6 -6h15m-6 0v-5',
    ],
    iconSize: 26,
  },
  document: {
    outline: 'M9 1h20l12 12v31a3 3 0 0 1 -3 3h-29a3 3 0 0 1 -3 -3v-40a3 3 0 0 1 3 -3Z',
    icon: ['M8 8h5M8 12h8M8 16h8'],
    iconSize: 28,
  },
  event: {
    outline: 'M15 2h18l13 13v18l-13 13h-18l-13 -13v-18Z',
    icon: [
      'M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12',
      'M16 3v4M8 3v4M4 11h16',
    ],
    iconSize: 24,
  },
};

/** Strokes that stand in the shape: the icon of the kind, or a shield for protected persons. */
export function iconOf(kind: EntityKind, isProtected: boolean): readonly string[] {
  return isProtected ? [SHIELD] : ENTITY_SHAPES[kind].icon;
}

/** Where the box of the icon lies in the box of the shape, and its scale there. */
export function iconPlace(kind: EntityKind): { x: number; y: number; scale: number } {
  const { iconSize, iconDown = 0 } = ENTITY_SHAPES[kind];
  const corner = 24 - iconSize / 2;
  return { x: corner, y: corner + iconDown, scale: iconSize / 24 };
}

/** Width of the strokes of an icon, in its box of 24. */
export const ICON_STROKE = 2.4;
