import type { Stage } from './stage.js';

/** How far the cross reaches beyond the shape, in pixels. */
const BEYOND = 3;

/** Draws a cross over the entities that are taken out, in the colour of text: it needs no hue. */
export function strikeOut(stage: Stage, context: CanvasRenderingContext2D): void {
  const { sigma, graph, colours, emphasis } = stage;
  context.strokeStyle = colours.text;
  context.lineWidth = 2;
  context.beginPath();
  for (const id of emphasis.struckOut) {
    if (!graph.hasNode(id)) continue;
    const { x, y, radius } = graph.getNodeAttributes(id);
    const at = sigma.graphToViewport({ x, y });
    const reach = sigma.scaleSize(radius) * Math.SQRT1_2 + BEYOND;
    context.moveTo(at.x - reach, at.y - reach);
    context.lineTo(at.x + reach, at.y + reach);
    context.moveTo(at.x - reach, at.y + reach);
    context.lineTo(at.x + reach, at.y - reach);
  }
  context.stroke();
}
