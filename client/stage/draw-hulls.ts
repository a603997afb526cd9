import { convexHull, type Point } from './convex-hull.js';
import { hatch } from './hatch.js';
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

/**
 * In two halves: after fills with patterns Chromium takes a clearing of the whole canvas for one it may
 * leave out, and shows outlines that are gone.
 */
function wipe(context: CanvasRenderingContext2D, width: number, height: number): void {
  const half = Math.ceil(height / 2);
  context.clearRect(0, 0, width, half);
  context.clearRect(0, half, width, height - half);
}

/** Fills the outline of each coloured group, hatched as its pattern says, below the lines; tells where their titles belong. */
export function drawHulls(stage: Stage, context: CanvasRenderingContext2D): HullLabel[] {
  const { sigma, graph, hulls, motion } = stage;
  const { width, height } = sigma.getDimensions();
  wipe(context, width, height);
  stage.strays = new Set();
  if (hulls.length === 0 || motion.isMoving || motion.isBuilding) return [];
  const strays = new Set<string>();
  const members = new Map<number, Point[]>();
  const idOf = new Map<Point, string>();
  graph.forEachNode((id, { hull, x, y }) => {
    if (hull === null) return;
    const at = sigma.graphToViewport({ x, y });
    const known = members.get(hull);
    const member: Point = [at.x, at.y];
    idOf.set(member, id);
    if (known) known.push(member);
    else members.set(hull, [member]);
  });
  const labels: HullLabel[] = [];
  for (const { group, title, colour } of hulls) {
    const all = members.get(group) ?? [];
    if (all.length < 3) continue;
    const together = withoutStrays(all);
    const inside = new Set(together);
    for (const point of all) if (!inside.has(point)) strays.add(idOf.get(point) ?? '');
    const hull = convexHull(together);
    context.globalAlpha = graph.order > CROWDED ? 0.04 : 0.1;
    context.fillStyle = colour;
    traceHull(context, growHull(hull));
    context.fill();
    context.globalAlpha = graph.order > CROWDED ? 0.1 : 0.2;
    context.fillStyle = hatch(context, group, colour);
    context.fill();
    context.globalAlpha = 1;
    labels.push({ text: title, colour, places: titlePlaces(hull) });
  }
  stage.strays = strays;
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
