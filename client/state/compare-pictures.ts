import type { GraphNode } from '../../server/contract/graph-view.js';
import type { Tie } from './merge-bundles.js';
import type { Picture, Spot } from './picture.js';

/** Positions are kept to a thousandth; what is nearer than this has not moved. */
const SAME_PLACE = 0.01;

/** A picture with what it shows under its own filter. */
export interface ComparedSide {
  readonly name: string;
  readonly picture: Picture;
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly Tie[];
}

export interface ChangedTie {
  readonly tie: Tie;
  readonly before: number;
  readonly after: number;
}

/** What is on the second picture and not on the first, the other way round, and otherwise than there. */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly entities: {
    readonly added: readonly GraphNode[];
    readonly gone: readonly GraphNode[];
    readonly moved: readonly GraphNode[];
    readonly kept: number;
  };
  readonly ties: {
    readonly added: readonly Tie[];
    readonly gone: readonly Tie[];
    /** The same two entities with more or fewer links. */
    readonly changed: readonly ChangedTie[];
    readonly same: number;
  };
}

function isMoved(one: Spot | undefined, other: Spot | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    Math.hypot(one.x - other.x, one.y - other.y) > SAME_PLACE
  );
}

/** Entities and lines that each picture shows, compared by their ids. */
export function comparePictures(before: ComparedSide, after: ComparedSide): Comparison {
  const ids = new Set(before.nodes.map(({ id }) => id));
  const next = new Set(after.nodes.map(({ id }) => id));
  const kept = after.nodes.filter(({ id }) => ids.has(id));
  const lines = new Map(before.ties.map((tie) => [tie.key, tie]));
  const nextLines = new Set(after.ties.map(({ key }) => key));
  const both = after.ties.flatMap((tie) => {
    const was = lines.get(tie.key);
    return was ? [{ tie, before: was.links, after: tie.links }] : [];
  });
  const changed = both.filter((each) => each.before !== each.after);
  return {
    before,
    after,
    entities: {
      added: after.nodes.filter(({ id }) => !ids.has(id)),
      gone: before.nodes.filter(({ id }) => !next.has(id)),
      moved: kept.filter(({ id }) =>
        isMoved(before.picture.spots.get(id), after.picture.spots.get(id)),
      ),
      kept: kept.length,
    },
    ties: {
      added: after.ties.filter(({ key }) => !lines.has(key)),
      gone: before.ties.filter(({ key }) => !nextLines.has(key)),
      changed,
      same: both.length - changed.length,
    },
  };
}
