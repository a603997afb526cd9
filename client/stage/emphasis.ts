import { tieKey } from '../state/merge-bundles.js';
import { isLarge } from './level-of-detail.js';
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

function edgeFocus({ graph }: Stage, key: string): Focus {
  return { nodes: new Set(graph.extremities(key)), edges: new Set([key]) };
}

/** The chosen with the lines between them, and the one that is read about. */
function chosenFocus({ graph, emphasis: { selection, selected } }: Stage): Focus {
  const edges = new Set<string>();
  for (const id of selection) {
    if (!graph.hasNode(id)) continue;
    graph.forEachEdge(id, (key, _data, source, target) => {
      if (selection.has(source) && selection.has(target)) edges.add(key);
    });
  }
  return { nodes: new Set(selected === null ? selection : [...selection, selected]), edges };
}

/** Pointing comes before a path, a path before what is chosen; null when all are equal. */
export function focusOf(stage: Stage): Focus | null {
  const { graph, emphasis } = stage;
  const { hovered, hoveredEdge, route, selected, selectedEdge } = emphasis;
  if (hovered !== null && graph.hasNode(hovered)) return nodeFocus(stage, hovered);
  if (hoveredEdge !== null && graph.hasEdge(hoveredEdge)) return edgeFocus(stage, hoveredEdge);
  if (route.length > 0) return routeFocus(stage);
  if (selectedEdge !== null && graph.hasEdge(selectedEdge)) return edgeFocus(stage, selectedEdge);
  if (emphasis.selection.size > 0) return chosenFocus(stage);
  return selected !== null && graph.hasNode(selected) ? nodeFocus(stage, selected) : null;
}

/** Lines of the entities that are struck out. */
function cutEdges({ graph, emphasis: { struckOut } }: Stage): Set<string> {
  const drawn = [...struckOut].filter((id) => graph.hasNode(id));
  return new Set(drawn.flatMap((id) => graph.edges(id)));
}

/** What the emphasis changes of how nodes and lines look. */
interface Marked {
  readonly focus: Focus | null;
  readonly cut: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  readonly ids: readonly string[];
  readonly colours: Stage['colours'];
}

function markedOf(stage: Stage): Marked {
  const { emphasis, colours } = stage;
  const { selected, hovered, struckOut, kept } = emphasis;
  const ids = [...struckOut, ...[selected, hovered].filter((id) => id !== null)];
  return { focus: focusOf(stage), cut: cutEdges(stage), kept, ids, colours };
}

/** Nodes and lines that look otherwise than before, where nothing else pales. */
function touched({ graph }: Stage, before: Marked, after: Marked) {
  const both = [before, after];
  const nodes = new Set(both.flatMap(({ focus, ids }) => [...(focus?.nodes ?? []), ...ids]));
  const edges = new Set(
    both.flatMap(({ focus, cut, kept }) => [...(focus?.edges ?? []), ...cut, ...kept]),
  );
  return {
    nodes: [...nodes].filter((id) => graph.hasNode(id)),
    edges: [...edges].filter((key) => graph.hasEdge(key)),
  };
}

/** Whether all that is on the graph has been given to the programs that draw it. */
function watchProcessed({ sigma, graph }: Stage): () => boolean {
  let isProcessed = false;
  const change = () => {
    isProcessed = false;
  };
  graph.on('nodeAdded', change);
  graph.on('edgeAdded', change);
  graph.on('nodeDropped', change);
  graph.on('edgeDropped', change);
  sigma.on('afterProcess', () => {
    isProcessed = true;
  });
  return () => isProcessed;
}

/**
 * Lets what is pointed at stand out: everything else pales, nothing is hidden; in a large picture nothing
 * pales, since every node and line would have to be drawn anew. Returns what brings the picture up to date
 * after the emphasis or the graph has changed: at once, or with the next frame.
 */
export function emphasise(stage: Stage): (schedule: boolean) => void {
  const { sigma, graph, motion } = stage;
  const isProcessed = watchProcessed(stage);
  // Reducers run for every node and line: what is pointed at is found once for all of them.
  let marked = markedOf(stage);
  let pales = true;
  sigma.setSetting('nodeReducer', (id, data) => {
    const { colours, emphasis } = stage;
    const { focus } = marked;
    const isOut = (pales && focus !== null && !focus.nodes.has(id)) || emphasis.struckOut.has(id);
    const isMarked = id === emphasis.selected || id === emphasis.hovered;
    return {
      ...data,
      color: isOut ? colours.dimmed : data.color,
      ring: isMarked ? colours.text : colours.background,
      zIndex: isMarked ? 3 : isOut ? 0 : 2,
    };
  });
  sigma.setSetting('edgeReducer', (key, data) => {
    const { colours } = stage;
    const { focus, cut, kept } = marked;
    if (cut.has(key)) return { ...data, color: colours.dimmedEdge, zIndex: 0 };
    const isKept = kept.has(key);
    if (isKept && (!focus || focus.edges.has(key))) {
      return { ...data, color: colours.edgeKept, size: data.size + KEPT_EXTRA, zIndex: 2 };
    }
    if (!focus) return { ...data, color: colours.edge };
    if (focus.edges.has(key)) {
      return { ...data, color: colours.edgeStrong, size: data.size + 0.5, zIndex: 2 };
    }
    return { ...data, color: pales ? colours.dimmedEdge : colours.edge, zIndex: 0 };
  });
  return (schedule) => {
    const before = marked;
    marked = markedOf(stage);
    const wasPaling = pales;
    pales = !isLarge(graph.order, graph.size);
    // What is being built is drawn when it is done.
    if (motion.isBuilding) return;
    if (pales || wasPaling || before.colours !== marked.colours || !isProcessed()) {
      sigma.refresh({ schedule: schedule || !pales });
      return;
    }
    const partialGraph = touched(stage, before, marked);
    sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
  };
}
