import type { Box } from '../../server/analysis/layout/label-boxes.js';
import type { Camera } from '../state/chart-content.js';
import { clearFrame } from './clear-frame.js';
import type { Stage } from './stage.js';

/** Pixels kept free round a picture that is not seen on the page, for names at the sides. */
const MARGIN = { side: 72, top: 72, bottom: 124 };

/** Pixels kept free beside what lies over the graph, for names and titles of groups. */
const BESIDE = { side: 56, above: 24 };

/** The same as shares of a stage that is small. */
const SMALL = { side: 0.08, above: 0.06 };

/** How much smaller a picture may become so that nothing covers it: smaller it could not be read. */
const MOST_SHRUNK = 2.5;

const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/** Nearest stand to everything, and to a part, round which something should be seen. */
const NEAREST = 0.1;
const NEAREST_TO_PART = 0.25;

/** Where nodes are when the camera sees the whole, in pixels; null where none of them is on the graph. */
function extentOf({ sigma, graph }: Stage, ids: readonly string[] = graph.nodes()): Box | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const { x, y } = graph.getNodeAttributes(id);
    const at = sigma.graphToViewport({ x, y }, { cameraState: WHOLE });
    left = Math.min(left, at.x);
    right = Math.max(right, at.x);
    top = Math.min(top, at.y);
    bottom = Math.max(bottom, at.y);
  }
  return left > right ? null : { left, top, right, bottom };
}

/** Where the camera must stand to see an extent in the middle of a frame of the stage. */
function standing({ sigma }: Stage, extent: Box, frame: Box, nearest = NEAREST): Camera {
  const { width, height } = sigma.getDimensions();
  const ratio = Math.max(
    (extent.right - extent.left) / Math.max(1, frame.right - frame.left),
    (extent.bottom - extent.top) / Math.max(1, frame.bottom - frame.top),
    nearest,
  );
  const across = (width - frame.left - frame.right) / 2;
  const down = (height - frame.top - frame.bottom) / 2;
  const middle = sigma.viewportToFramedGraph(
    {
      x: (extent.left + extent.right) / 2 + across * ratio,
      y: (extent.top + extent.bottom) / 2 + down * ratio,
    },
    { cameraState: WHOLE },
  );
  return { ...middle, ratio, angle: 0 };
}

/** Where the camera must stand to see all nodes, whatever the page lays over them; null when there are none. */
export function fitting(stage: Stage): Camera | null {
  const extent = extentOf(stage);
  const { width, height } = stage.sigma.getDimensions();
  const { side: left, top, bottom } = MARGIN;
  const frame = { left, top, right: width - left, bottom: height - bottom };
  return extent && standing(stage, extent, frame);
}

/**
 * Where it must stand to see nodes beside what lies over the graph, as far as there is room.
 * @param part of the nodes; absent = all
 */
export function fittingBeside(stage: Stage, part?: readonly string[]): Camera | null {
  const extent = extentOf(stage, part);
  if (!extent) return null;
  const { width, height } = stage.sigma.getDimensions();
  const side = Math.min(BESIDE.side, width * SMALL.side);
  const above = Math.min(BESIDE.above, height * SMALL.above);
  const picture = { width: extent.right - extent.left, height: extent.bottom - extent.top };
  const stand = (covers: readonly Box[]) => {
    // Grown by the margins, covers leave frames that are free of names too.
    const room = { width: width - 2 * side, height: height - 2 * above };
    const moved = covers.map(({ left, top, right, bottom }) => ({
      ...{ left: left - 2 * side, right },
      ...{ top: top - 2 * above, bottom },
    }));
    const free = clearFrame(room, moved, picture);
    return (
      free &&
      standing(
        stage,
        extent,
        {
          ...{ left: free.left + side, right: free.right + side },
          ...{ top: free.top + above, bottom: free.bottom + above },
        },
        part && NEAREST_TO_PART,
      )
    );
  };
  const [beside, over] = [stand(stage.covers), stand([])];
  if (!beside || (over && beside.ratio > over.ratio * MOST_SHRUNK)) return over;
  return beside;
}
