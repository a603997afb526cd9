import type { GraphFilter } from '../contract/graph-view.js';
import type { SnapshotEntity, SnapshotLink } from '../contract/snapshot.js';
import type { Caller, OpenedCase } from './open-case.js';

/** What is drawn of a case: real ids, no masks. */
export interface CasePart {
  /** Those asked for that the filter admits, in the order of the question. */
  readonly entities: readonly SnapshotEntity[];
  /** Admitted links between two different ones of them, sorted by kind, then id. */
  readonly links: readonly SnapshotLink[];
  /** Entities of the whole case, and those of them that the filter admits. */
  readonly total: number;
  readonly admitted: number;
}

/** Finds a part of a case by ids as earlier replies showed them. */
export type FindPart = (
  caller: Caller,
  opened: OpenedCase,
  asked: { readonly entities: readonly string[]; readonly filter: GraphFilter },
) => Promise<CasePart>;
