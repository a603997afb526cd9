import type { EntityKind, Values } from './entity.js';
import type { LinkKind } from './link.js';
import type { Provenance, RoleStatement } from './statement.js';
import type { TimeSpan } from './time.js';

/** What a row says about itself; the source's number is added by the store. */
export type RowProvenance = Omit<Provenance, 'source'>;

/** An end of a link as the row names it: an id of the case, else a phone or account number. */
export interface EndReference {
  readonly ref: string;
  /** Column that named it, for rejects. */
  readonly column: string;
  /** Number that may stand for the id. */
  readonly orNumberOf?: 'phone' | 'account';
}

/** A row that declares an entity (or adds to it). */
export interface EntityRecord {
  readonly type: 'entity';
  readonly kind: EntityKind;
  readonly id: string;
  /** Current name if no better one is stated; absent when the row states none (a roles row). */
  readonly name?: string;
  /** Stated values by snake_case property, `aliases` a list; without id and name. */
  readonly values: Values;
  readonly roles?: readonly RoleStatement[];
  /** Span that the row gives the entity itself (an event's time), if any. */
  readonly time?: TimeSpan;
  readonly provenance: RowProvenance;
  /** True when the row only adds to an entity that must be declared elsewhere (roles). */
  readonly mustExist?: { readonly column: string };
}

/** A row that states a link. */
export interface LinkRecord {
  readonly type: 'link';
  readonly kind: LinkKind;
  /** The row's own id, or one derived from its content and occurrence number. */
  readonly id: string;
  readonly from: EndReference;
  readonly to: EndReference;
  /** Only where it differs from the kind's rule. */
  readonly directed?: boolean;
  readonly time?: TimeSpan;
  /** Exact decimal of at most 15 significant digits, in `currency`. */
  readonly amount?: number;
  readonly currency?: string;
  /** Weight that the file gives. */
  readonly weight?: number;
  /** Further stated values by snake_case property. */
  readonly values: Values;
  readonly provenance: RowProvenance;
}

export const CHANNELS = ['calls', 'money', 'crossings', 'surveillance', 'statements'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A row that states who was observed, through what, when. */
export interface CoverageRecord {
  readonly type: 'coverage';
  /** Entity id, or `*` for everybody. */
  readonly subject: string;
  readonly channel: string;
  readonly from: TimeSpan;
  readonly until: TimeSpan;
  readonly provenance: RowProvenance;
}

export type CaseRecord = EntityRecord | LinkRecord | CoverageRecord;

/** A row, or one value of it, that could not be taken, and why. */
export interface Reject {
  /** Data row, 1-based, header not counted; 0 for the file as a whole. */
  readonly row: number;
  /** Line of the file on which the row starts, 1-based. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** What may be odd about a row that is taken all the same. */
export const WARNING_CODES = [
  'no_rows',
  'short_row',
  'dst',
  'unknown_role',
  'protective_role',
  'no_currency',
  'unknown_currency',
  'no_holder',
  'self_link',
  'unusual_ends',
  'contradiction',
  'unknown_type',
  'unknown_what',
  'unknown_channel',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Something odd that was taken all the same; counted by `code` in the report. */
export interface ImportWarning {
  readonly row: number;
  readonly line: number;
  readonly code: WarningCode;
  readonly message: string;
}

/** A row as read: the records that it makes (all or none), or the rejects that say why not. */
export interface ReadRow {
  readonly row: number;
  readonly line: number;
  readonly records: readonly CaseRecord[];
  readonly rejects: readonly Reject[];
  readonly warnings: readonly ImportWarning[];
  /** What a rejected row would have stated: tells whom it is about, and is never stored. */
  readonly refused?: readonly CaseRecord[];
}
