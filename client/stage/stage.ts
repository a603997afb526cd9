import Graph from 'graphology';
import Sigma from 'sigma';
import type { Box } from '../../server/analysis/layout/label-boxes.js';
import type { Guide } from '../../server/contract/chart.js';
import type { EntityKind } from '../../server/contract/entity.js';
import type { Change } from '../../server/contract/window-comparison.js';
import { EXTENT } from '../state/start-spots.js';
import type { StageColours } from '../theme/palette.js';
import { createEdgePrograms } from './edge-programs.js';
import type { Motion } from './level-of-detail.js';
import { lazily } from './lazy-program.js';
import { createNodeProgram } from './node-program.js';
import type { StageHull, StageMark, StageNode, StageTie } from './stage-model.js';

/** What the graph of the stage keeps with a node: what Sigma reads, and what the layers need. */
export interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  color: string;
  ring: string;
  front: string;
  back: string;
  type: string;
  name: string;
  kind: EntityKind;
  radius: number;
  pinned: boolean;
  hull: number | null;
  /** A folded group, which is named before entities are. */
  isFold: boolean;
  mark: StageMark | null;
  zIndex: number;
  hidden?: boolean;
}

export interface EdgeAttributes {
  size: number;
  color: string;
  type: string;
  zIndex: number;
  hidden?: boolean;
}

/** What the pointer and the rest of the page point at. */
export interface Emphasis {
  hovered: string | null;
  hoveredEdge: string | null;
  selected: string | null;
  /** Key of the line that is selected. */
  selectedEdge: string | null;
  /** Entities that acts are meant for together. */
  selection: ReadonlySet<string>;
  /** Entities of a shown path in order; empty when there is none. */
  route: readonly string[];
  /** Keys of the lines of paths that are kept on the chart. */
  kept: ReadonlySet<string>;
  /** Entities that are shown as taken out. */
  struckOut: ReadonlySet<string>;
  /** How entities differ between two windows of time. */
  changes: ReadonlyMap<string, Change>;
}

export interface Stage {
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly graph: Graph<NodeAttributes, EdgeAttributes>;
  readonly emphasis: Emphasis;
  readonly motion: Motion;
  /** What the graph was last made of, by id and key. */
  readonly drawn: { readonly nodes: Map<string, StageNode>; readonly ties: Map<string, StageTie> };
  colours: StageColours;
  hulls: readonly StageHull[];
  /** Entities whose names were drawn last. */
  readonly named: Set<string>;
  guides: readonly Guide[];
  /** What lies over the graph, in pixels of the stage: the fitted picture and names keep clear of it. */
  covers: readonly Box[];
  /** Members of an outlined group who stand outside its outline, as it was last drawn. */
  strays: ReadonlySet<string>;
}

/** Sigma's size for each pixel of radius: its image program draws larger than the circle it counts in. */
export const SIZE_PER_RADIUS = 1.15;

/** Draws into `container` until `sigma.kill()`. Throws where the browser has no WebGL. */
export function createStage(container: HTMLElement, colours: StageColours): Stage {
  const graph = new Graph<NodeAttributes, EdgeAttributes>({ type: 'undirected', multi: false });
  const motion: Motion = { isMoving: false, isBuilding: false };
  const entity = createNodeProgram<NodeAttributes, EdgeAttributes>();
  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    allowInvalidContainer: true,
    autoRescale: true,
    defaultNodeType: 'entity',
    nodeProgramClasses: { entity },
    nodeHoverProgramClasses: { entity: lazily(entity) },
    edgeProgramClasses: createEdgePrograms(() => motion.isMoving) as never,
    defaultEdgeType: 'supported-none',
    doubleClickZoomingRatio: 1,
    enableCameraRotation: false,
    enableEdgeEvents: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    minEdgeThickness: 0.8,
    renderLabels: false,
    stagePadding: 0,
    zIndex: true,
    // Own layers draw labels, so that none covers another.
    defaultDrawNodeHover: () => undefined,
  });
  // One frame for good: nothing jumps when entities come or go, and a kept camera means the same.
  sigma.setCustomBBox({ x: [-EXTENT, EXTENT], y: [-EXTENT, EXTENT] });
  return {
    sigma,
    graph,
    colours,
    hulls: [],
    strays: new Set(),
    named: new Set(),
    motion,
    drawn: { nodes: new Map(), ties: new Map() },
    guides: [],
    covers: [],
    emphasis: {
      hovered: null,
      hoveredEdge: null,
      selected: null,
      selectedEdge: null,
      selection: new Set(),
      route: [],
      kept: new Set(),
      struckOut: new Set(),
      changes: new Map(),
    },
  };
}
