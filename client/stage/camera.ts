import type { Camera } from '../state/chart-content.js';
import type { Stage } from './stage.js';

/** Longest move of the camera; none where less motion is asked for. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
}

export interface CameraControl {
  zoomIn(): void;
  zoomOut(): void;
  /** Brings everything into sight. */
  fit(): void;
  /** The same at once. */
  jumpToFit(): void;
  /** Brings an entity into the middle, if it is not in sight already; whether it is on the graph. */
  focus(id: string): boolean;
  set(camera: Camera): void;
}

/** Pixels kept free round the picture, for names at the sides and for what lies over the graph. */
const MARGIN = { side: 72, top: 72, bottom: 124 };

const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/** Where the camera must stand to see all nodes; null when there are none. */
export function fitting({ sigma, graph }: Stage): Camera | null {
  if (graph.order === 0) return null;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_id, { x, y }) => {
    const at = sigma.graphToViewport({ x, y }, { cameraState: WHOLE });
    left = Math.min(left, at.x);
    right = Math.max(right, at.x);
    top = Math.min(top, at.y);
    bottom = Math.max(bottom, at.y);
  });
  const { width, height } = sigma.getDimensions();
  const ratio = Math.max(
    (right - left) / Math.max(1, width - 2 * MARGIN.side),
    (bottom - top) / Math.max(1, height - MARGIN.top - MARGIN.bottom),
    0.1,
  );
  const down = ((MARGIN.bottom - MARGIN.top) / 2) * ratio;
  const middle = sigma.viewportToFramedGraph(
    { x: (left + right) / 2, y: (top + bottom) / 2 + down },
    { cameraState: WHOLE },
  );
  return { ...middle, ratio, angle: 0 };
}

/** Moves the camera, and tells each time it has come to rest elsewhere. */
export function attachCamera(
  stage: Stage,
  onMoved: (camera: Camera) => void,
): { control: CameraControl; detach: () => void } {
  const { sigma, graph } = stage;
  const camera = sigma.getCamera();
  const told = () => onMoved(camera.getState());
  camera.on('updated', told);
  const control: CameraControl = {
    zoomIn: () => void camera.animatedZoom({ duration: duration(), factor: 1.5 }),
    zoomOut: () => void camera.animatedUnzoom({ duration: duration(), factor: 1.5 }),
    fit: () => {
      const state = fitting(stage);
      if (state) void camera.animate(state, { duration: duration() });
    },
    jumpToFit: () => {
      const state = fitting(stage);
      if (state) camera.setState(state);
    },
    focus: (id) => {
      if (!graph.hasNode(id)) return false;
      const data = sigma.getNodeDisplayData(id);
      if (!data) return false;
      const at = sigma.framedGraphToViewport(data);
      const { width, height } = sigma.getDimensions();
      const margin = 60;
      const isInSight =
        at.x > margin && at.y > margin && at.x < width - margin && at.y < height - margin;
      if (!isInSight) void camera.animate({ x: data.x, y: data.y }, { duration: duration() });
      return true;
    },
    set: (state) => camera.setState(state),
  };
  return { control, detach: () => void camera.off('updated', told) };
}
