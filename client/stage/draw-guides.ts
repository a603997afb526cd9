import type { Stage } from './stage.js';

/** A word of the layout on the screen, and where it may stand. */
export interface GuideLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Pixels from the top edge, below the count of what is drawn, and from the left one. */
const TOP = 92;
const LEFT = 8;

/** Draws thin lines at the times that a layout wrote beside the graph; tells where the words belong. */
export function drawGuides(stage: Stage, context: CanvasRenderingContext2D): GuideLabel[] {
  const { sigma, guides, colours } = stage;
  const { width, height } = sigma.getDimensions();
  const labels: GuideLabel[] = [];
  context.strokeStyle = colours.edge;
  context.lineWidth = 0.5;
  context.setLineDash([2, 4]);
  context.beginPath();
  for (const { axis, at, text } of guides) {
    const { x, y } = sigma.graphToViewport(axis === 'x' ? { x: at, y: 0 } : { x: 0, y: at });
    if (axis === 'y') {
      if (y > 0 && y < height) labels.push({ text, x: LEFT, y });
      continue;
    }
    if (x < 0 || x > width) continue;
    context.moveTo(x, TOP + 10);
    context.lineTo(x, height);
    labels.push({ text, x, y: TOP });
  }
  context.stroke();
  context.setLineDash([]);
  return labels;
}
