import { tieKey } from '../state/merge-bundles.js';
import type { Stage } from './stage.js';

/** Pixels by which the lines of a kept path are thicker. */
const KEPT_EXTRA = 1.5;

/** What is to be seen first: the entities pointed at with their neighbours, or a path. */
interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

function routeFocus({ graph, emphasis: { route } }: Stage): Focus {
  const keys = route.slice(1).map((id, index) => tieKey(route[index] ?? id, id));
  return { nodes: new Set(route), edges: new Set(keys.filter((key) => graph.hasEdge(key))) };
}

function nodeFocus({ graph }: Stage, id: string): Focus {
  return { nodes: new Set([id, ...graph.neighbors(id)]), edges: new Set(graph.edges(id)) };
}

/** Pointing comes before a path, a path before the selection; null when all are equal. */
export function focusOf(stage: Stage): Focus | null {
  const { graph, emphasis } = stage;
  const { hovered, hoveredEdge, route, selected } = emphasis;
  if (hovered !== null && graph.hasNode(hovered)) return nodeFocus(stage, hovered);
  if (hoveredEdge !== null && graph.hasEdge(hoveredEdge)) {
    return { nodes: new Set(graph.extremities(hoveredEdge)), edges: new Set([hoveredEdge]) };
  }
  if (route.length > 0) return routeFocus(stage);
  return selected !== null && graph.hasNode(selected) ? nodeFocus(stage, selected) : null;
}

/** Lines of the entities that are struck out. */
function cutEdges({ graph, emphasis: { struckOut } }: Stage): Set<string> {
  const drawn = [...struckOut].filter((id) => graph.hasNode(id));
  return new Set(drawn.flatMap((id) => graph.edges(id)));
}

/**
 * Lets what is pointed at stand out: everything else pales, nothing is hidden. Returns what brings the
 * picture up to date after the emphasis or the graph has changed: at once, or with the next frame.
 */
export function emphasise(stage: Stage): (schedule: boolean) => void {
  const { sigma } = stage;
  // Reducers run for every node and line: what is pointed at is found once for all of them.
  let focus: Focus | null = null;
  let cut: ReadonlySet<string> = new Set();
  sigma.setSetting('nodeReducer', (id, data) => {
    const { colours, emphasis } = stage;
    const isOut = (focus !== null && !focus.nodes.has(id)) || emphasis.struckOut.has(id);
    const isMarked = id === emphasis.selected || id === emphasis.hovered;
    return {
      ...data,
      color: isOut ? colours.dimmed : data.color,
      ring: isMarked ? colours.text : colours.background,
      zIndex: isMarked ? 3 : isOut ? 0 : 2,
    };
  });
  sigma.setSetting('edgeReducer', (key, data) => {
    const { colours, emphasis } = stage;
    if (cut.has(key)) return { ...data, color: colours.dimmedEdge, zIndex: 0 };
    const isKept = emphasis.kept.has(key);
    if (isKept && (!focus || focus.edges.has(key))) {
      return { ...data, color: colours.edgeKept, size: data.size + KEPT_EXTRA, zIndex: 2 };
    }
    if (!focus) return { ...data, color: colours.edge };
    return focus.edges.has(key)
      ? { ...data, color: colours.edgeStrong, size: data.size + 0.5, zIndex: 2 }
      : { ...data, color: colours.dimmedEdge, zIndex: 0 };
  });
  return (schedule) => {
    focus = focusOf(stage);
    cut = cutEdges(stage);
    sigma.refresh({ schedule });
  };
}
