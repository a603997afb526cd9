import type { Guide } from '../../server/contract/chart.js';
import type { EntityKind } from '../../server/contract/entity.js';
import type { Confirmation } from '../../server/contract/line-dashes.js';

/** A sign beside a node or on a line: a second code for what its colour says. */
export interface StageMark {
  readonly text: string;
  readonly colour: string;
}

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
  /** How many entities it stands for, where it is a folded group and no entity. */
  readonly stands?: number;
  readonly mark?: StageMark;
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
  readonly mark?: StageMark;
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
