import type { Stage } from './stage.js';

/** From so many entities or lines on, what moves is drawn with less, and little pales. */
const LARGE_ORDER = 4_000;
const LARGE_SIZE = 12_000;

/** Quiet time after which a picture is taken to stand still. */
const REST_MS = 150;

/** What the stage is busy with: less is drawn meanwhile. */
export interface Motion {
  /** The camera moves over a large picture: lines and words would keep it from moving. */
  isMoving: boolean;
  /** The graph is being built, out of sight. */
  isBuilding: boolean;
}

export function isLarge(order: number, size: number): boolean {
  return order > LARGE_ORDER || size > LARGE_SIZE;
}

/** Leaves lines and words out while the camera moves over a large picture, and draws them when it rests. */
export function attachRest({ sigma, graph, motion }: Stage): () => void {
  const camera = sigma.getCamera();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    motion.isMoving = false;
    sigma.scheduleRender();
  };
  const moved = () => {
    if (!isLarge(graph.order, graph.size)) return;
    motion.isMoving = true;
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
  };
  camera.on('updated', moved);
  return () => {
    clearTimeout(timer);
    camera.off('updated', moved);
  };
}
