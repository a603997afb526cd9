import type { Stage } from './stage.js';

/** Room at the edges, pixels. */
const MARGIN = 8;

/** Side of a node's dot, pixels. */
const DOT = 2;

interface Frame {
  readonly left: number;
  readonly high: number;
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

function frameOf({ graph }: Stage, width: number, height: number): Frame | null {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_id, { x, y }) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  });
  if (left > right) return null;
  const [across, along] = [Math.max(1, right - left), Math.max(1, high - low)];
  const scale = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / along);
  return {
    ...{ left, high, scale },
    offsetX: (width - across * scale) / 2,
    offsetY: (height - along * scale) / 2,
  };
}

/** Changes of the graph after which the dots are drawn anew. */
const CHANGES = [
  'nodeAdded',
  'nodeDropped',
  'cleared',
  'nodeAttributesUpdated',
  'eachNodeAttributesUpdated',
] as const;

/**
 * Draws all nodes as dots, and what is in sight as a rectangle; pressing or dragging moves the camera there.
 * Dots are drawn when the graph changes, not with each frame. `onNeeded` tells whether anything is out
 * of sight.
 */
export function attachMiniMap(
  stage: Stage,
  canvas: HTMLCanvasElement,
  onNeeded: (isNeeded: boolean) => void,
): () => void {
  const { sigma, graph } = stage;
  const context = canvas.getContext('2d');
  const dots = document.createElement('canvas');
  const dotContext = dots.getContext('2d');
  if (!context || !dotContext) return () => undefined;
  const { width, height } = canvas;
  dots.width = width;
  dots.height = height;
  let frame: Frame | null = null;
  let isStale = true;
  let isNeeded: boolean | null = null;

  const drawDots = () => {
    isStale = false;
    frame = frameOf(stage, width, height);
    dotContext.clearRect(0, 0, width, height);
    if (!frame) return;
    const { left, high, scale, offsetX, offsetY } = frame;
    graph.forEachNode((_id, { x, y, color }) => {
      dotContext.fillStyle = color;
      const [atX, atY] = [offsetX + (x - left) * scale, offsetY + (high - y) * scale];
      dotContext.fillRect(atX - DOT / 2, atY - DOT / 2, DOT, DOT);
    });
  };

  const paint = () => {
    if (isStale) drawDots();
    context.clearRect(0, 0, width, height);
    if (!frame) return;
    const { left, high, scale, offsetX, offsetY } = frame;
    const { width: across, height: along } = sigma.getDimensions();
    const from = sigma.viewportToGraph({ x: 0, y: 0 });
    const to = sigma.viewportToGraph({ x: across, y: along });
    const [x, y] = [offsetX + (from.x - left) * scale, offsetY + (high - from.y) * scale];
    const [wide, tall] = [(to.x - from.x) * scale, (from.y - to.y) * scale];
    const hasAll =
      x <= offsetX && y <= offsetY && x + wide >= width - offsetX && y + tall >= height - offsetY;
    if (isNeeded !== !hasAll) {
      isNeeded = !hasAll;
      onNeeded(isNeeded);
    }
    context.drawImage(dots, 0, 0);
    context.strokeStyle = stage.colours.edgeStrong;
    context.lineWidth = 1.5;
    context.strokeRect(x, y, wide, tall);
  };

  const goTo = (event: PointerEvent) => {
    if (!frame || event.buttons === 0) return;
    const { left, high, scale, offsetX, offsetY } = frame;
    const box = canvas.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    const at = { x: left + (px - offsetX) / scale, y: high - (py - offsetY) / scale };
    const { x, y } = sigma.viewportToFramedGraph(sigma.graphToViewport(at));
    sigma.getCamera().setState({ x, y });
  };
  const press = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId);
    goTo(event);
  };
  const changed = () => {
    isStale = true;
  };
  for (const change of CHANGES) graph.on(change, changed);
  sigma.on('afterRender', paint);
  canvas.addEventListener('pointerdown', press);
  canvas.addEventListener('pointermove', goTo);
  sigma.refresh({ schedule: true });
  return () => {
    for (const change of CHANGES) graph.off(change, changed);
    sigma.off('afterRender', paint);
    canvas.removeEventListener('pointerdown', press);
    canvas.removeEventListener('pointermove', goTo);
  };
}
