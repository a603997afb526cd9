import { edgeType } from './edge-programs.js';
import { foldBackImage, foldFrontImage } from './fold-shape.js';
import { backImage, frontImage } from './node-shapes.js';
import { type EdgeAttributes, type NodeAttributes, SIZE_PER_RADIUS, type Stage } from './stage.js';
import type { StageModel, StageNode, StageTie } from './stage-model.js';

/** Widest line in pixels; widths follow the logarithm of the number of links. */
const MAX_WIDTH = 5;

function nodeAttributes(node: StageNode): NodeAttributes {
  return {
    x: node.x,
    y: node.y,
    size: node.radius * SIZE_PER_RADIUS,
    radius: node.radius,
    color: node.colour,
    ring: node.colour,
    front:
      node.stands === undefined
        ? frontImage(node.kind, node.isProtected)
        : foldFrontImage(node.stands),
    back: node.stands === undefined ? backImage(node.kind) : foldBackImage(),
    type: 'entity',
    name: node.name,
    kind: node.kind,
    pinned: node.pinned,
    hull: node.hull,
    isFold: node.stands !== undefined,
    mark: node.mark ?? null,
    zIndex: 1,
  };
}

function edgeAttributes(tie: StageTie): EdgeAttributes {
  const arrows =
    tie.forward && tie.backward ? 'both' : tie.forward || tie.backward ? 'target' : 'none';
  return {
    size: Math.min(MAX_WIDTH, 1 + Math.log2(tie.links) * 0.55),
    color: '',
    type: edgeType(tie.confirmation, arrows),
    text: tie.label,
    mark: tie.mark ?? null,
    zIndex: 0,
  };
}

/** Ends of a line in drawing order: the arrow points at the second. */
function ends(tie: StageTie): [string, string] {
  return tie.backward && !tie.forward ? [tie.b, tie.a] : [tie.a, tie.b];
}

/** Makes the graph of the stage the same as the model: what is there stays, so nothing flickers. */
export function syncGraph({ graph }: Stage, model: StageModel): void {
  const nodes = new Set(model.nodes.map(({ id }) => id));
  graph.filterNodes((id) => !nodes.has(id)).forEach((id) => graph.dropNode(id));
  for (const node of model.nodes) graph.mergeNode(node.id, nodeAttributes(node));

  const drawn = model.ties.filter(({ a, b }) => nodes.has(a) && nodes.has(b));
  const ties = new Set(drawn.map(({ key }) => key));
  graph.filterEdges((key) => !ties.has(key)).forEach((key) => graph.dropEdge(key));
  for (const tie of drawn) {
    const [from, to] = ends(tie);
    // Which end the arrow points at cannot be changed on an edge.
    if (graph.hasEdge(tie.key) && graph.source(tie.key) !== from) graph.dropEdge(tie.key);
    graph.mergeEdgeWithKey(tie.key, from, to, edgeAttributes(tie));
  }
}
