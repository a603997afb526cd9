import type { DrawnLine, DrawnNode } from '../../contract/drawing.js';
import type { EntityKind } from '../../contract/entity.js';
import type { LinkKind } from '../../contract/link.js';
import type { Confirmation } from '../../contract/line-dashes.js';
import type { SourceView } from '../../contract/views.js';
import type { Citation } from './cite-records.js';

/** An entity as the sheet tells of it: masked. */
export interface NumberedEntity {
  /** As it stands on the drawing; of those folded into one shape `12.1`, `12.2`. */
  readonly number: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly isProtected: boolean;
  readonly citations: readonly Citation[];
}

/** A shape on the sheet: an entity, or several folded into one. */
export interface NumberedShape {
  readonly number: number;
  readonly node: DrawnNode;
  readonly name: string;
  /** Letter of its group; null = none. */
  readonly letter: string | null;
  readonly entities: readonly NumberedEntity[];
  readonly isFold: boolean;
}

/** Links of one kind and direction behind a line. */
export interface LineKind {
  readonly kind: LinkKind;
  /** From a to b, from b to a, or neither. */
  readonly direction: 'forward' | 'backward' | 'none';
  readonly links: number;
  /** Sum in each currency. */
  readonly amounts: Readonly<Record<string, number>>;
}

export interface NumberedLine {
  readonly number: number;
  readonly line: DrawnLine;
  /** The end of the lower number, and the other. */
  readonly a: NumberedShape;
  readonly b: NumberedShape;
  readonly links: number;
  readonly kinds: readonly LineKind[];
  readonly confirmation: Confirmation;
  readonly firstMs: number | undefined;
  readonly lastMs: number | undefined;
  readonly citations: readonly Citation[];
}

export interface NumberedGroup {
  /** Its number in the analysis, which says its pattern too. */
  readonly group: number;
  readonly letter: string;
  readonly title: string;
  readonly colour: string;
  readonly outline: readonly (readonly [number, number])[];
}

/** A time or lane of the layout, its words masked; `at` in pixels of the page. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly text: string;
}

/** Everything that the sheets say of the case, masked. */
export interface DrawnFacts {
  readonly caseName: string;
  readonly shapes: readonly NumberedShape[];
  readonly lines: readonly NumberedLine[];
  readonly groups: readonly NumberedGroup[];
  readonly guides: readonly Guide[];
  /** Those that any element cites. */
  readonly sources: readonly SourceView[];
  readonly counts: {
    readonly entities: number;
    readonly total: number;
    readonly admitted: number;
    readonly links: number;
    /** Admitted links between drawn entities that no line stands for. */
    readonly undrawn: number;
  };
}
