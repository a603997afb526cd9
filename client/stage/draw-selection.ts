import type { Stage } from './stage.js';

/** Room between an entity and its ring, in pixels. */
const GAP = 4;

const RING_WIDTH = 2.5;

/** How far beyond an entity its ring reaches, in pixels. */
export const RING_REACH = GAP + RING_WIDTH / 2;

/** More of them on the screen have a ring alone: ticks would lie over each other. */
const MOST_TICKS = 400;

/** Half the size of a tick. */
const TICK = 5;

interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function ringsInSight({ sigma, graph, emphasis }: Stage): Ring[] {
  const { width, height } = sigma.getDimensions();
  const rings: Ring[] = [];
  for (const id of emphasis.selection) {
    if (!graph.hasNode(id)) continue;
    const { x, y, radius } = graph.getNodeAttributes(id);
    const at = sigma.graphToViewport({ x, y });
    if (at.x < -20 || at.y < -20 || at.x > width + 20 || at.y > height + 20) continue;
    rings.push({ ...at, radius: sigma.scaleSize(radius) + GAP });
  }
  return rings;
}

function drawTick(context: CanvasRenderingContext2D, { x, y, radius }: Ring, colour: string): void {
  const [left, top] = [x + radius * Math.SQRT1_2, y - radius * Math.SQRT1_2];
  context.beginPath();
  context.arc(left, top, TICK, 0, 2 * Math.PI);
  context.fill();
  context.beginPath();
  context.moveTo(left - 2.5, top);
  context.lineTo(left - 0.5, top + 2);
  context.lineTo(left + 2.5, top - 2);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}

/** What is chosen has a ring in a colour of its own, and a tick: neither hangs on the colour alone. */
export function drawSelection(stage: Stage, context: CanvasRenderingContext2D): void {
  const rings = ringsInSight(stage);
  if (rings.length === 0) return;
  const { chosen, background } = stage.colours;
  context.strokeStyle = chosen;
  context.lineWidth = RING_WIDTH;
  context.beginPath();
  for (const { x, y, radius } of rings) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.stroke();
  if (rings.length > MOST_TICKS) return;
  context.fillStyle = chosen;
  for (const ring of rings) drawTick(context, ring, background);
}
