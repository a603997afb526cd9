import type { Guide, LayoutKind } from '../../server/contract/chart.js';
import type { EntityKind } from '../../server/contract/entity.js';
import type { LinkKind } from '../../server/contract/link.js';
import type { GeoPoint } from '../state/mercator.js';

/** An entity to lay out; where it stands in the layout's units, radius in pixels. */
export interface LaidEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly x: number;
  readonly y: number;
  /** It stays where it is, whatever the layout. */
  readonly pinned: boolean;
  readonly radius: number;
  /** Null where none is known. */
  readonly group: number | null;
  /** When it is first recorded, ms; absent = no record of it has a time. */
  readonly firstMs?: number | undefined;
  /** Where it is recorded most often, degrees; absent = nowhere that can be placed. */
  readonly place?: GeoPoint | undefined;
}

/** Links of one kind and direction between two entities. */
export interface LaidBundle {
  readonly source: string;
  readonly target: string;
  readonly kind: LinkKind;
  readonly directed: boolean;
  readonly links: number;
}

export interface GuideWords {
  /** Names of the lanes of kinds. */
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly noGroup: string;
  /** With `%` for the number of the group. */
  readonly group: string;
  /** With `%` for the day; the same of `after`. */
  readonly before: string;
  readonly after: string;
  /** How days and months are written. */
  readonly locale: string;
}

export interface LayoutRequest {
  readonly kind: LayoutKind;
  readonly entities: readonly LaidEntity[];
  readonly bundles: readonly LaidBundle[];
  /** The entities are a part of what is drawn: they stay in their part of the picture. */
  readonly isPart: boolean;
  /** Words beside the picture, in the reader's language: a worker knows none. */
  readonly words: GuideWords;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Points = ReadonlyMap<string, Point>;

export interface LayoutResult {
  /** Of all entities of the request but pinned ones. */
  readonly points: Points;
  /** Entities that the layout says nothing about (no time, no place …): set apart below. */
  readonly apart: readonly string[];
  /** Lines against the order of layers; cycles leave some. */
  readonly against: number;
  readonly guides: readonly Guide[];
}

/** How a layout tells how far it is, and is asked to end where it stands. */
export interface LayoutHooks {
  readonly onShare: (share: number) => void;
  /** Lets messages in; resolves to whether to go on. */
  readonly goesOn: () => Promise<boolean>;
}
