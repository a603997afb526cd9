import type { MouseCoords } from 'sigma/types';
import type { Stage } from './stage.js';

/** Pixels that the pointer must travel before a press is a drag. */
const THRESHOLD = 4;

/** Lets a node be dragged; `onMoved` tells where it was dropped. */
export function attachDrag(
  { sigma, graph }: Stage,
  onMoved: (id: string, at: { x: number; y: number }) => void,
): () => void {
  let held: { id: string; x: number; y: number; isMoving: boolean } | null = null;
  const captor = sigma.getMouseCaptor();

  sigma.on('downNode', ({ node, event }) => {
    held = { id: node, x: event.x, y: event.y, isMoving: false };
  });
  const move = (event: MouseCoords) => {
    if (!held) return;
    if (Math.hypot(event.x - held.x, event.y - held.y) > THRESHOLD) held.isMoving = true;
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
    if (held.isMoving) graph.mergeNodeAttributes(held.id, sigma.viewportToGraph(event));
  };
  const release = () => {
    if (held?.isMoving) {
      const { x, y } = graph.getNodeAttributes(held.id);
      onMoved(held.id, { x, y });
    }
    held = null;
  };
  captor.on('mousemovebody', move);
  captor.on('mouseup', release);
  return () => {
    captor.off('mousemovebody', move);
    captor.off('mouseup', release);
  };
}
