import { runSteps } from '../state/run-steps.js';
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
    zIndex: 0,
  };
}

/** Ends of a line in drawing order: the arrow points at the second. */
function ends(tie: StageTie): [string, string] {
  return tie.backward && !tie.forward ? [tie.b, tie.a] : [tie.a, tie.b];
}

function isSame(one: StageNode, other: StageNode): boolean {
  return (
    one.name === other.name &&
    one.kind === other.kind &&
    one.isProtected === other.isProtected &&
    one.pinned === other.pinned &&
    one.colour === other.colour &&
    one.radius === other.radius &&
    one.hull === other.hull &&
    one.stands === other.stands &&
    one.mark?.text === other.mark?.text &&
    one.mark?.colour === other.mark?.colour
  );
}

/** Whether a node stands on the graph as the model has it; a hand may have dragged it. */
function isDrawn({ graph, drawn }: Stage, node: StageNode): boolean {
  const before = drawn.nodes.get(node.id);
  if (!before || !isSame(before, node)) return false;
  const { x, y } = graph.getNodeAttributes(node.id);
  return x === node.x && y === node.y;
}

/** Whether a line looks as it did; its words are read when they are drawn. */
function isTieDrawn({ drawn }: Stage, tie: StageTie): boolean {
  const before = drawn.ties.get(tie.key);
  return (
    before?.links === tie.links &&
    before.confirmation === tie.confirmation &&
    before.forward === tie.forward &&
    before.backward === tie.backward
  );
}

/** Entities and lines that would have to come, go or change. */
export function countChanges(stage: Stage, { nodes, ties }: StageModel): number {
  const { drawn } = stage;
  const changed = nodes.reduce((count, node) => count + (isDrawn(stage, node) ? 0 : 1), 0);
  const altered = ties.reduce((count, tie) => count + (isTieDrawn(stage, tie) ? 0 : 1), 0);
  const gone =
    Math.max(0, drawn.nodes.size - nodes.length) + Math.max(0, drawn.ties.size - ties.length);
  return changed + altered + gone;
}

/** Makes the graph of the stage the same as the model, one entity or line a step; what is there stays. */
export function* syncSteps(stage: Stage, model: StageModel): Generator<undefined> {
  const { graph, drawn } = stage;
  const nodes = new Set(model.nodes.map(({ id }) => id));
  const ties = new Set<string>();
  for (const { key, a, b } of model.ties) if (nodes.has(a) && nodes.has(b)) ties.add(key);
  for (const key of [...drawn.ties.keys()]) {
    if (ties.has(key)) continue;
    // It may have gone with its end.
    if (graph.hasEdge(key)) graph.dropEdge(key);
    drawn.ties.delete(key);
    yield;
  }
  for (const id of [...drawn.nodes.keys()]) {
    if (nodes.has(id)) continue;
    graph.dropNode(id);
    drawn.nodes.delete(id);
    yield;
  }
  for (const node of model.nodes) {
    if (!isDrawn(stage, node)) graph.mergeNode(node.id, nodeAttributes(node));
    drawn.nodes.set(node.id, node);
    yield;
  }
  for (const tie of model.ties) {
    if (!ties.has(tie.key)) continue;
    if (!isTieDrawn(stage, tie)) putTie(graph, tie);
    drawn.ties.set(tie.key, tie);
    yield;
  }
}

function putTie(graph: Stage['graph'], tie: StageTie): void {
  const [from, to] = ends(tie);
  // Which end the arrow points at cannot be changed on an edge.
  if (graph.hasEdge(tie.key) && graph.source(tie.key) !== from) graph.dropEdge(tie.key);
  graph.mergeEdgeWithKey(tie.key, from, to, edgeAttributes(tie));
}

/** Makes the graph of the stage the same as the model at once. */
export function syncGraph(stage: Stage, model: StageModel): void {
  runSteps(syncSteps(stage, model));
}
