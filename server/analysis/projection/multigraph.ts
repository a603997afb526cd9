import type { SnapshotEntity, SnapshotLink } from '../../contract/snapshot.js';

/** A recorded link between those who held what was recorded. */
export interface HeldLink {
  readonly record: SnapshotLink;
  readonly source: string;
  readonly target: string;
}

/** A recorded link as the projection sees it: the record itself where it joins its own ends. */
export type ProjectedLink = SnapshotLink | HeldLink;

export function recordOf(link: ProjectedLink): SnapshotLink {
  return 'record' in link ? link.record : link;
}

/** A projection before parallel links are merged. */
export interface Multigraph {
  readonly entities: readonly SnapshotEntity[];
  readonly links: readonly ProjectedLink[];
  /** What was left out or had to be decided, a sentence each. */
  readonly notes: readonly string[];
}
