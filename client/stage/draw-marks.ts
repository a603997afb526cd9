import { focusOf } from './emphasis.js';
import { type Box, LabelBoxes } from '../../server/analysis/layout/label-boxes.js';
import type { NodeAttributes, Stage } from './stage.js';
import type { StageMark } from './stage-model.js';

const FONT = '600 9px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';

/** Half the height of a mark, and half its width for each character, in pixels. */
const HALF = 6;
const HALF_CHARACTER = 3;

/** Nodes drawn smaller than this have no room for a mark beside them; in their outline it can wait. */
const LEAST_RADIUS = 4.5;
const LEAST_IN_OUTLINE = 13;

function boxOf({ text }: StageMark, { x, y }: { x: number; y: number }): Box {
  const half = Math.max(HALF, text.length * HALF_CHARACTER + 3);
  return { left: x - half, top: y - HALF, right: x + half, bottom: y + HALF };
}

/** Where a mark may stand beside a node that reaches so far: lower right, then the other corners. */
function cornersOf({ mark }: NodeAttributes, at: { x: number; y: number }, reach: number): Box[] {
  if (!mark) return [];
  const off = reach * Math.SQRT1_2 + 4;
  return (
    [
      [1, 1],
      [1, -1],
      [-1, -1],
      [-1, 1],
    ] as const
  ).map(([right, down]) => boxOf(mark, { x: at.x + right * off, y: at.y + down * off }));
}

/**
 * Where marks of nodes are drawn, by id: none over another. A node that is too small for its mark, or
 * too near to others, has none until the reader comes nearer.
 */
export function placeMarks(stage: Stage): Map<string, Box> {
  const { sigma, graph, strays } = stage;
  const placed = new Map<string, Box>();
  const taken = new LabelBoxes();
  const focus = focusOf(stage);
  graph.forEachNode((id, node) => {
    if (!node.mark || (focus && !focus.nodes.has(id))) return;
    const reach = sigma.scaleSize(node.radius);
    const isInOutline = node.hull !== null && !strays.has(id);
    if (reach < (isInOutline ? LEAST_IN_OUTLINE : LEAST_RADIUS)) return;
    const corners = cornersOf(node, sigma.graphToViewport(node), reach);
    const box = corners.find((corner) => taken.isFree(corner));
    if (!box) return;
    taken.take(box);
    placed.set(id, box);
  });
  return placed;
}

function paint(
  context: CanvasRenderingContext2D,
  { text, colour }: StageMark,
  { left, top, right, bottom }: Box,
  { background, ink }: { background: string; ink: string },
): void {
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, HALF);
  context.fillStyle = background;
  context.fill();
  context.lineWidth = 1.25;
  context.strokeStyle = colour;
  context.stroke();
  context.fillStyle = ink;
  context.fillText(text, (left + right) / 2, (top + bottom) / 2 + 0.5);
}

/** Draws the signs of nodes and at the middle of lines; of what stands out alone, where something does. */
export function drawMarks(
  stage: Stage,
  context: CanvasRenderingContext2D,
  ofNodes: ReadonlyMap<string, Box>,
): void {
  const { sigma, graph, colours, drawn, motion } = stage;
  if (motion.isMoving || motion.isBuilding) return;
  const { width, height } = sigma.getDimensions();
  const focus = focusOf(stage);
  const look = { background: colours.background, ink: colours.text };
  const isSeen = ({ left, top, right, bottom }: Box) =>
    right > 0 && bottom > 0 && left < width && top < height;
  context.font = FONT;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  for (const [key, { mark, a, b }] of drawn.ties) {
    if (!mark || !graph.hasEdge(key) || (focus && !focus.edges.has(key))) continue;
    const [from, to] = [graph.getNodeAttributes(a), graph.getNodeAttributes(b)];
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const box = boxOf(mark, sigma.graphToViewport(middle));
    if (isSeen(box)) paint(context, mark, box, look);
  }
  for (const [id, box] of ofNodes) {
    const { mark } = graph.getNodeAttributes(id);
    if (mark && isSeen(box)) paint(context, mark, box, look);
  }
  context.textAlign = 'start';
}
