import type { Point } from './convex-hull.js';
import { boxBetween, isEnclosed } from './enclosed.js';
import { fitCanvas } from './fit-canvas.js';
import { isAdding } from './pointer.js';
import type { Stage } from './stage.js';

/** What a drag does: moves the picture or an entity, or draws a box or a lasso round entities. */
export type StageMode = 'move' | 'box' | 'lasso';

/** Instead of what was chosen; with Shift or Ctrl besides it, with Alt taken out of it. */
export type MarqueeHow = 'instead' | 'add' | 'without';

/** Pixels that the pointer must travel before a press is a drag. */
const THRESHOLD = 4;

function howOf(event: MouseEvent): MarqueeHow {
  if (event.altKey) return 'without';
  return isAdding(event) ? 'add' : 'instead';
}

function enclosedIn({ sigma, graph }: Stage, outline: readonly Point[]): string[] {
  return graph.filterNodes((_id, { x, y }) => {
    const at = sigma.graphToViewport({ x, y });
    return isEnclosed([at.x, at.y], outline);
  });
}

function paint(
  context: CanvasRenderingContext2D,
  { sigma, colours }: Stage,
  outline: readonly Point[],
): void {
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  context.beginPath();
  outline.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.globalAlpha = 0.1;
  context.fillStyle = colours.chosen;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colours.chosen;
  context.lineWidth = 1.5;
  context.setLineDash([5, 3]);
  context.stroke();
}

/** What tells Sigma of a press and its way, besides the pointer events that this listens to. */
const TOLD_TO_SIGMA = ['mousedown', 'mousemove', 'touchstart'] as const;

/**
 * Lets a box or a lasso be drawn with mouse, pen or one finger: in its mode with a plain drag, else with
 * Shift held (a box). Such a drag never reaches Sigma, which would move the picture. Escape gives it up,
 * and so does a second finger: two mean the picture.
 */
export function attachMarquee(
  stage: Stage,
  modeNow: () => StageMode,
  onEnclose: (ids: readonly string[], how: MarqueeHow) => void,
  renew: () => void,
): () => void {
  const { sigma, emphasis } = stage;
  const container = sigma.getContainer();
  const canvas = sigma.createCanvas('marquee', {
    style: { position: 'absolute', pointerEvents: 'none', inset: '0', display: 'none' },
    beforeLayer: 'mouse',
  });
  const context = canvas.getContext('2d');
  /** Which mouse, pen or finger draws; null when none does. */
  let pointer: number | null = null;
  let trail: Point[] = [];
  let isBox = true;
  let isDrawn = false;

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const outline = (): Point[] => {
    const [first, last] = [trail[0], trail.at(-1)];
    return isBox && first && last ? boxBetween(first, last) : trail;
  };
  const withhold = (event: Event) => {
    event.stopPropagation();
    // Without the default the focus would stay elsewhere, with it text is marked while dragging.
    if (event.type === 'mousedown') event.preventDefault();
  };
  const end = () => {
    pointer = null;
    for (const each of TOLD_TO_SIGMA) window.removeEventListener(each, withhold, true);
    window.removeEventListener('pointermove', move, true);
    window.removeEventListener('pointerup', release, true);
    window.removeEventListener('pointercancel', end, true);
    window.removeEventListener('keydown', giveUp, true);
    trail = [];
    canvas.style.display = 'none';
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    const [first = [0, 0]] = trail;
    const at = pointOf(event);
    isDrawn ||= Math.hypot(at[0] - first[0], at[1] - first[1]) > THRESHOLD;
    trail.push(at);
    if (isDrawn && context) paint(context, stage, outline());
  };
  const release = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    const drawn = isDrawn ? outline() : null;
    end();
    if (drawn) onEnclose(enclosedIn(stage, drawn), howOf(event));
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    end();
  };
  const press = (event: PointerEvent) => {
    if (pointer !== null) {
      end();
      return;
    }
    isDrawn = false;
    const mode = modeNow();
    if (event.button !== 0 || (mode === 'move' && !event.shiftKey)) return;
    pointer = event.pointerId;
    container.focus({ preventScroll: true });
    if (context) fitCanvas(context, sigma.getDimensions());
    canvas.style.display = 'block';
    isBox = mode !== 'lasso';
    trail = [pointOf(event)];
    // What is passed over while drawing is not pointed at.
    Object.assign(emphasis, { hovered: null, hoveredEdge: null });
    renew();
    for (const each of TOLD_TO_SIGMA) window.addEventListener(each, withhold, true);
    window.addEventListener('pointermove', move, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', end, true);
    window.addEventListener('keydown', giveUp, true);
  };
  // The click that ends a drag would choose what lies below it.
  const swallowClick = (event: MouseEvent) => {
    if (isDrawn) event.stopPropagation();
    isDrawn = false;
  };
  container.addEventListener('pointerdown', press, true);
  container.addEventListener('click', swallowClick, true);
  return () => {
    end();
    container.removeEventListener('pointerdown', press, true);
    container.removeEventListener('click', swallowClick, true);
  };
}
