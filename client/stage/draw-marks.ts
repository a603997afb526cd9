import { focusOf } from './emphasis.js';
import type { Box } from '../../server/analysis/layout/label-boxes.js';
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

/** Where the mark of a node is drawn, at its lower right; null where it has none or no room for it. */
export function nodeMarkBox(
  { sigma, strays }: Stage,
  id: string,
  node: NodeAttributes,
): Box | null {
  if (!node.mark) return null;
  const reach = sigma.scaleSize(node.radius);
  const isInOutline = node.hull !== null && !strays.has(id);
  if (reach < (isInOutline ? LEAST_IN_OUTLINE : LEAST_RADIUS)) return null;
  const at = sigma.graphToViewport(node);
  const off = reach * Math.SQRT1_2 + 4;
  return boxOf(node.mark, { x: at.x + off, y: at.y + off });
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
export function drawMarks(stage: Stage, context: CanvasRenderingContext2D): void {
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
  graph.forEachNode((id, node) => {
    if (focus && !focus.nodes.has(id)) return;
    const box = nodeMarkBox(stage, id, node);
    if (node.mark && box && isSeen(box)) paint(context, node.mark, box, look);
  });
  context.textAlign = 'start';
}
