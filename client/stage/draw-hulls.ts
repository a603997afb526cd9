import { convexHull, type Point } from './convex-hull.js';
import { growHull, HULL_MARGIN, withoutStrays } from './hull-outline.js';
import type { Stage } from './stage.js';

/** Entities beyond which outlines lie over each other: they are drawn fainter. */
const CROWDED = 500;

export interface HullLabel {
  readonly text: string;
  readonly colour: string;
  /** Where it may stand, best first. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

function traceHull(context: CanvasRenderingContext2D, hull: readonly Point[]): void {
  context.beginPath();
  hull.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
}

/** Draws the outline of each coloured group below the lines; tells where their titles belong. */
export function drawHulls(stage: Stage, context: CanvasRenderingContext2D): HullLabel[] {
  const { sigma, graph, hulls, motion } = stage;
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  if (hulls.length === 0 || motion.isMoving || motion.isBuilding) return [];
  const members = new Map<number, Point[]>();
  graph.forEachNode((_id, { hull, x, y }) => {
    if (hull === null) return;
    const at = sigma.graphToViewport({ x, y });
    const known = members.get(hull);
    if (known) known.push([at.x, at.y]);
    else members.set(hull, [[at.x, at.y]]);
  });
  const labels: HullLabel[] = [];
  for (const { group, title, colour } of hulls) {
    const points = members.get(group) ?? [];
    if (points.length < 3) continue;
    const hull = convexHull(withoutStrays(points));
    context.globalAlpha = graph.order > CROWDED ? 0.04 : 0.1;
    context.fillStyle = colour;
    traceHull(context, growHull(hull));
    context.fill();
    context.globalAlpha = 1;
    labels.push({ text: title, colour, places: titlePlaces(hull) });
  }
  return labels;
}

/** Above the outline, below it, then at its corners. */
function titlePlaces(hull: readonly Point[]): { x: number; y: number }[] {
  const byHeight = [...hull].sort((a, b) => a[1] - b[1]);
  const corners = byHeight.map(([x, y]) => ({ x, y: y - HULL_MARGIN - 6 }));
  const [lowest] = byHeight.slice(-1);
  const below = lowest ? [{ x: lowest[0], y: lowest[1] + HULL_MARGIN + 8 }] : [];
  return [...corners.slice(0, 1), ...below, ...corners.slice(1)];
}
