import type { Guide } from '../../server/contract/chart.js';
import type { Point } from './convex-hull.js';
import { fitting } from './fit-camera.js';
import { outlineOf } from './hull-outline.js';
import type { Stage } from './stage.js';
import type { StageHull } from './stage-model.js';

/** What is drawn, in pixels of the screen, y downwards. */
export interface Shot {
  readonly frame: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly colour: string;
    readonly isNamed: boolean;
  }[];
  /** Widths of the lines by their keys. */
  readonly lines: ReadonlyMap<string, number>;
  /** Times and lanes of the layout, in pixels. */
  readonly guides: readonly Guide[];
  /** Areas of groups, each by its corners. */
  readonly areas: readonly (StageHull & { readonly outline: readonly Point[] })[];
}

/** Pixels round the outermost shapes, for their names. */
const MARGIN = 40;

/**
 * The picture as the stage draws it: everything, as it stands when it is brought into sight, or what
 * is in sight now. Null where there is nothing.
 */
export function takeShot(stage: Stage, scope: 'all' | 'in-sight'): Shot | null {
  const { sigma, graph, named } = stage;
  const cameraState = scope === 'all' ? fitting(stage) : sigma.getCamera().getState();
  if (!cameraState) return null;
  const { width, height } = sigma.getDimensions();
  const isInSight = (x: number, y: number) =>
    scope === 'all' || (x >= 0 && y >= 0 && x <= width && y <= height);
  const nodes = graph.mapNodes((id, { x, y, radius, color }) => {
    const at = sigma.graphToViewport({ x, y }, { cameraState });
    const onScreen = sigma.scaleSize(radius, cameraState.ratio);
    return { id, x: at.x, y: at.y, radius: onScreen, colour: color, isNamed: named.has(id) };
  });
  const drawn = nodes.filter(({ x, y }) => isInSight(x, y));
  if (drawn.length === 0) return null;
  const [left, top] = [
    Math.min(...drawn.map(({ x }) => x)) - MARGIN,
    Math.min(...drawn.map(({ y }) => y)) - MARGIN,
  ];
  const ids = new Set(drawn.map(({ id }) => id));
  const lines = new Map<string, number>();
  graph.forEachEdge((key, { size }, source, target) => {
    if (!ids.has(source) || !ids.has(target)) return;
    lines.set(key, sigma.scaleSize(size, cameraState.ratio));
  });
  const members = new Map<number, Point[]>();
  for (const { id, x, y } of drawn) {
    const { hull } = graph.getNodeAttributes(id);
    if (hull !== null) members.set(hull, [...(members.get(hull) ?? []), [x, y]]);
  }
  return {
    frame: {
      ...{ left, top },
      width: Math.max(...drawn.map(({ x }) => x)) + MARGIN - left,
      height: Math.max(...drawn.map(({ y }) => y)) + MARGIN - top,
    },
    nodes: drawn,
    lines,
    guides: stage.guides.map(({ axis, at, text }) => {
      const spot = axis === 'x' ? { x: at, y: 0 } : { x: 0, y: at };
      return { axis, text, at: sigma.graphToViewport(spot, { cameraState })[axis] };
    }),
    areas: stage.hulls.map((hull) => ({
      ...hull,
      outline: outlineOf(members.get(hull.group) ?? []),
    })),
  };
}
