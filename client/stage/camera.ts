import type { Camera } from '../state/chart-content.js';
import { fittingBeside } from './fit-camera.js';
import type { Stage } from './stage.js';

/** Longest move of the camera; none where less motion is asked for. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
}

export interface CameraControl {
  zoomIn(): void;
  zoomOut(): void;
  /** Brings everything into sight, beside what lies over the graph. */
  fit(): void;
  /** The same at once. */
  jumpToFit(): void;
  /** Brings these into sight, as near as they all can be seen; those not on the graph are passed over. */
  fitTo(ids: readonly string[]): void;
  /** Brings an entity into the middle, if it is not in sight already; whether it is on the graph. */
  focus(id: string): boolean;
  set(camera: Camera): void;
  /**
   * The stage or what lies over it has another size: whoever sees everything goes on seeing it. What came
   * to the graph since is not run after, unless the stage itself has changed.
   */
  refit(isOtherSize: boolean): void;
}

/** How far two stands may differ and still be the same, in widths of the picture. */
const SAME = 1e-3;

function isSame(one: Camera, other: Camera): boolean {
  return (['x', 'y', 'ratio'] as const).every((key) => Math.abs(one[key] - other[key]) < SAME);
}

/** Moves the camera, and tells where it stands each time it has moved; null = where everything is in sight. */
export function attachCamera(
  stage: Stage,
  onMoved: (camera: Camera | null) => void,
): { control: CameraControl; changed: () => void; detach: () => void } {
  const { sigma, graph } = stage;
  const camera = sigma.getCamera();
  /** Where everything was brought into sight, and how many nodes that were. */
  let fitted: { readonly at: Camera; readonly order: number } | null = null;
  let hasToldAll = false;
  const seesAll = () => fitted?.order === graph.order && isSame(fitted.at, camera.getState());
  const told = () => {
    hasToldAll = seesAll();
    onMoved(hasToldAll ? null : camera.getState());
  };
  camera.on('updated', told);
  /** A kept stand from which everything is seen is one that was fitted. */
  const recognise = () => {
    const at = fittingBeside(stage);
    if (at && isSame(at, camera.getState())) fitted = { at, order: graph.order };
  };
  const fit = (go: (at: Camera) => void) => {
    const at = fittingBeside(stage);
    if (!at) return;
    fitted = { at, order: graph.order };
    go(at);
  };
  const control: CameraControl = {
    zoomIn: () => {
      fitted = null;
      void camera.animatedZoom({ duration: duration(), factor: 1.5 });
    },
    zoomOut: () => {
      fitted = null;
      void camera.animatedUnzoom({ duration: duration(), factor: 1.5 });
    },
    fit: () => fit((at) => void camera.animate(at, { duration: duration() })),
    jumpToFit: () => fit((at) => camera.setState(at)),
    fitTo: (ids) => {
      const at = fittingBeside(stage, ids);
      if (!at) return;
      fitted = null;
      void camera.animate(at, { duration: duration() });
    },
    refit: (isOtherSize) => {
      // On its way there it goes on to the new stand.
      if (fitted && camera.isAnimated()) control.fit();
      else if (!fitted || !isSame(fitted.at, camera.getState())) recognise();
      else if (isOtherSize || fitted.order === graph.order) control.jumpToFit();
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
      if (isInSight) return true;
      fitted = null;
      void camera.animate({ x: data.x, y: data.y }, { duration: duration() });
      return true;
    },
    set: (state) => {
      camera.setState(state);
      recognise();
    },
  };
  /** Other nodes are on the graph: everything may no longer be in sight. */
  const changed = () => {
    if (hasToldAll && !seesAll()) told();
  };
  return { control, changed, detach: () => void camera.off('updated', told) };
}
