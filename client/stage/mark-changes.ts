import { CHANGE_SIGNS } from '../words/change-words.js';
import type { Stage } from './stage.js';

/** Radius of the badge that holds a sign, in pixels. */
const BADGE = 7;

/** Draws a badge with the sign of its change beside each entity that differs between two windows. */
export function markChanges(stage: Stage, context: CanvasRenderingContext2D): void {
  const { sigma, graph, colours, emphasis } = stage;
  if (emphasis.changes.size === 0) return;
  context.save();
  context.font = '700 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const [id, change] of emphasis.changes) {
    if (!graph.hasNode(id)) continue;
    const { x, y, radius } = graph.getNodeAttributes(id);
    const at = sigma.graphToViewport({ x, y });
    const away = sigma.scaleSize(radius) * Math.SQRT1_2 + BADGE / 2;
    const [left, top] = [at.x + away, at.y - away];
    context.beginPath();
    context.arc(left, top, BADGE, 0, 2 * Math.PI);
    context.fillStyle = colours.text;
    context.fill();
    context.fillStyle = colours.background;
    context.fillText(CHANGE_SIGNS[change], left, top + 0.5);
  }
  context.restore();
}
