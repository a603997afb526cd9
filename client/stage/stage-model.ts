import type { Guide } from '../../server/contract/chart.js';
import type { EntityKind } from '../../server/contract/entity.js';
import type { Confirmation } from '../../server/contract/line-dashes.js';

/** An entity as the stage draws it; positions in the layout's units, radius in pixels. */
export interface StageNode {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly isProtected: boolean;
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
  readonly colour: string;
  readonly radius: number;
  /** Group whose hull it stands in; null outside all. */
  readonly hull: number | null;
}

export interface StageTie {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly links: number;
  readonly label: string;
  readonly confirmation: Confirmation;
  readonly forward: boolean;
  readonly backward: boolean;
}

export interface StageHull {
  readonly group: number;
  readonly title: string;
  readonly colour: string;
}

/** Everything that is drawn. */
export interface StageModel {
  readonly nodes: readonly StageNode[];
  readonly ties: readonly StageTie[];
  readonly hulls: readonly StageHull[];
  /** Times and names of lanes that the layout wrote beside the graph. */
  readonly guides: readonly Guide[];
}
