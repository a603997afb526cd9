import { createContext, type RefObject, useContext } from 'react';
import type { GraphNode, GraphView } from '../../server/contract/graph-view.js';
import type { AnalysisResult } from '../../server/contract/results.js';
import type { Change } from '../../server/contract/window-comparison.js';
import type { StageControl } from '../stage/graph-stage.js';
import type { Camera } from '../state/chart-content.js';
import type { Comparison } from '../state/compare-pictures.js';
import type { Drawn } from '../state/drawn.js';
import type { ExploreState, Pair, Route } from '../state/explore-state.js';
import type { Tie } from '../state/merge-bundles.js';
import type { NodeLook } from '../state/node-look.js';
import type { Picture } from '../state/picture.js';
import type { ChooseHow } from '../state/selection.js';

/** The case that is open, what is drawn of it, and the acts on it. */
export interface Explore {
  readonly caseName: string;
  readonly state: ExploreState;
  readonly picture: Picture;
  /** What the server says of the drawn entities; null until it has. */
  readonly view: GraphView | null;
  readonly viewError: Error | null;
  readonly isAsking: boolean;
  readonly ties: readonly Tie[];
  /** What is seen of it: shared items and groups folded as the picture says. */
  readonly drawn: Drawn;
  /** Shared items are being asked for; the picture shows items as they are until then. */
  readonly isAskingShared: boolean;
  readonly sharedError: Error | null;
  /** Entities that acts are meant for together: those of the selection that are seen. */
  readonly chosen: readonly GraphNode[];
  readonly looks: ReadonlyMap<string, NodeLook>;
  /** Run that groups, colours and sizes come from: the chosen one, else the newest of links. */
  readonly run: string | null;
  readonly result: AnalysisResult | null;
  /** The same at the level of groups that was chosen. */
  readonly levelled: AnalysisResult | null;
  /** Resolution of the level that was chosen; null = that of the run. */
  readonly level: number | null;
  /** Shows the groups of a level, by its resolution; null = those of the run. */
  readonly showLevel: (resolution: number | null) => void;
  /** Run that positions come from: the chosen one, else the newest of actors. */
  readonly positionsRun: string | null;
  readonly positions: AnalysisResult | null;
  readonly stage: RefObject<StageControl | null>;
  readonly camera: RefObject<Camera | null>;
  readonly act: (name: string, change: (now: Picture) => Picture) => void;
  /** Goes on with the last act, if it has that name, without a step of its own; else an act. */
  readonly amend: (name: string, change: (now: Picture) => Picture) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Selects and, where it is drawn, brings it into sight. */
  readonly select: (id: string | null) => void;
  /** Selects the line between two entities or folded groups. */
  readonly selectPair: (pair: Pair) => void;
  /** Two charts compared on the graph instead of the picture; null = the picture. */
  readonly comparison: Comparison | null;
  readonly showComparison: (comparison: Comparison | null) => void;
  /** Chooses drawn entities for acts on several; the one that is read about stays. */
  readonly choose: (ids: Iterable<string>, how: ChooseHow) => void;
  readonly showRoute: (route: Route | null) => void;
  /** Strikes out on the graph whom a what-if removes; nobody with an empty list. */
  readonly strikeOut: (ids: readonly string[]) => void;
  /** Marks on the graph how entities differ between two windows; none with an empty map. */
  readonly markChanges: (changes: ReadonlyMap<string, Change>) => void;
  /** Opens a kept chart as a step that can be undone. */
  readonly openPicture: (name: string, picture: Picture, camera: Camera | null) => void;
  readonly cameraMoved: (camera: Camera | null) => void;
}

export const ExploreContext = createContext<Explore | null>(null);

/** The open case; only below `ExploreProvider`. */
export function useExplore(): Explore {
  const explore = useContext(ExploreContext);
  if (!explore) throw new Error('useExplore is used outside ExploreProvider');
  return explore;
}
