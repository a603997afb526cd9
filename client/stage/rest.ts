import { isLarge } from './level-of-detail.js';
import type { Stage } from './stage.js';

/** Quiet time after which a picture is taken to stand still. */
const REST_MS = 150;

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
