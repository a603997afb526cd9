import type { SnapshotEntity, SnapshotLink } from '../../contract/snapshot.js';

/** A recorded link as the projection sees it: its ends may be the holders of what was recorded. */
export interface ProjectedLink {
  readonly record: SnapshotLink;
  readonly source: string;
  readonly target: string;
}

/** A projection before parallel links are merged. */
export interface Multigraph {
  readonly entities: readonly SnapshotEntity[];
  readonly links: readonly ProjectedLink[];
  /** What was left out or had to be decided, a sentence each. */
  readonly notes: readonly string[];
}
