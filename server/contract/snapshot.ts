import type { EntityKind } from './entity.js';
import type { GradeFilter } from './grade.js';
import type { LinkKind } from './link.js';
import type { TimeSpan, TimeWindow } from './time.js';

/** Which part of a case an analysis reads; absent = everything. */
export interface SnapshotFilter {
  readonly entityKinds?: readonly EntityKind[];
  readonly linkKinds?: readonly LinkKind[];
  readonly window?: TimeWindow;
  readonly grades?: GradeFilter;
  /** Also tells when each entity was first and last seen, as a window does by itself. */
  readonly spans?: boolean;
  /** Also tells the origins of links. */
  readonly origins?: boolean;
}

export interface SnapshotEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Earliest start and latest end of what is recorded of it, ms. */
  readonly firstMs?: number;
  readonly lastMs?: number;
}

export interface SnapshotLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly time?: TimeSpan;
  readonly amount?: number;
  readonly currency?: string;
  readonly weight?: number;
  /** Grades of its records, each once, `''` for a record without; absent where none has a grade. */
  readonly grades?: readonly string[];
  /**
   * Where asked for: who or what knew it first, each once, `''` for a record that declares none; absent
   * where none declares any. Records that repeat another are no origin of their own beside one that is.
   */
  readonly origins?: readonly string[];
}

/** A case, or a part of it, at one moment: what every analysis starts from. Real ids, no masks. */
export interface Snapshot {
  /** Sorted by id (UTF-16 code units), so that equal content gives equal results on every store. */
  readonly entities: readonly SnapshotEntity[];
  /** Sorted by kind, then id. Every end is among `entities`. */
  readonly links: readonly SnapshotLink[];
}
