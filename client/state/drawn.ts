import type { GraphNode } from '../../server/contract/graph-view.js';
import type { SharedView } from '../../server/contract/shared-view.js';
import { type FoldedView, foldView } from './fold-view.js';
import type { Tie } from './merge-bundles.js';
import type { Picture } from './picture.js';
import { type SharedOutcome, sharedItemsView } from './shared-lines.js';

/** What is seen of the picture: shared items folded into lines, then members into their groups. */
export interface Drawn extends FoldedView {
  /** Lines before groups were folded: what the lines of a folded group stand for. */
  readonly single: readonly Tie[];
  /** Null where items are drawn as they are, or are still being asked for. */
  readonly shared: SharedOutcome | null;
}

/** @param reply what is shared, as the server has counted it; null until it has. */
export function deriveDrawn(
  picture: Pick<Picture, 'folds' | 'shared'>,
  nodes: readonly GraphNode[],
  ties: readonly Tie[],
  reply: SharedView | null,
): Drawn {
  const isShared = picture.shared !== null && reply !== null;
  const view = isShared
    ? sharedItemsView(picture.shared, nodes, ties, reply)
    : { nodes, ties, outcome: null };
  return { ...foldView(picture, view.nodes, view.ties), single: view.ties, shared: view.outcome };
}
