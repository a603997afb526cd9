import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import FA2Layout from 'graphology-layout-forceatlas2/worker';
import noverlap from 'graphology-layout-noverlap';
import { createRandom } from '../../server/analysis/random.js';
import { EXTENT, startSpots } from '../state/start-spots.js';
import type { Spots } from '../state/picture.js';

export interface ArrangeTie {
  readonly a: string;
  readonly b: string;
  readonly links: number;
  /** Groups of a and b; null where none is known. */
  readonly groups: readonly [number | null, number | null];
}

export interface Arrangement {
  /** Positions when it is finished or stopped. */
  readonly done: Promise<Map<string, { x: number; y: number }>>;
  /** Ends it where it stands. */
  stop(): void;
}

/** How much closer a link within a group draws its ends than one between groups. */
const GROUP_PULL = 4;

/** Iterations of a layout: fewer for large graphs, whose iterations take longer. */
function iterationsFor(order: number): number {
  return order <= 500 ? 500 : order <= 2_000 ? 250 : 120;
}

/** The layout's own distances for each of ours: it spreads entities by their number. */
function stretchFor(order: number): number {
  return (Math.sqrt(order) * 30) / EXTENT;
}

interface LaidNode {
  x: number;
  y: number;
  fixed: boolean;
  size: number;
}

type LaidGraph = Graph<LaidNode, { weight: number; groups: ArrangeTie['groups'] }>;

/** Links within a group pull more; where no group is known, Louvain finds some for the layout alone. */
function drawGroupsTogether(graph: LaidGraph): void {
  const isKnown = graph.someEdge((_key, { groups }) => groups[0] !== null);
  const found =
    isKnown || graph.size === 0
      ? null
      : louvain(graph, { rng: createRandom(1), getEdgeWeight: 'weight' });
  graph.updateEachEdgeAttributes((_key, attributes, source, target) => {
    const [a, b] = found ? [found[source] ?? null, found[target] ?? null] : attributes.groups;
    const pull = a !== null && a === b ? GROUP_PULL : 1;
    return { ...attributes, weight: attributes.weight * pull };
  });
}

function prepare(spots: Spots, ties: readonly ArrangeTie[], isFresh: boolean): LaidGraph {
  const stretch = stretchFor(spots.size);
  const ids = [...spots.keys()].sort();
  const start = isFresh ? startSpots(ids) : spots;
  const graph: LaidGraph = new Graph({ type: 'undirected' });
  for (const id of ids) {
    const spot = spots.get(id);
    const from = spot?.pinned ? spot : (start.get(id) ?? { x: 0, y: 0 });
    graph.addNode(id, {
      x: from.x * stretch,
      y: from.y * stretch,
      fixed: spot?.pinned ?? false,
      size: 1,
    });
  }
  const sorted = [...ties].sort((p, q) => (p.a + p.b < q.a + q.b ? -1 : 1));
  for (const { a, b, links, groups } of sorted) {
    if (!graph.hasNode(a) || !graph.hasNode(b) || graph.hasEdge(a, b)) continue;
    graph.addEdge(a, b, { weight: 1 + Math.log2(links), groups });
  }
  drawGroupsTogether(graph);
  return graph;
}

/** Pushes apart what would be drawn over each other; sizes are in the layout's own units. */
function separate(graph: LaidGraph): void {
  if (graph.order < 2) return;
  let reach = 0;
  graph.forEachNode((_id, { x, y }) => {
    reach = Math.max(reach, Math.abs(x), Math.abs(y));
  });
  const size = reach / (graph.order > 1_000 ? 120 : 46);
  graph.updateEachNodeAttributes((_id, attributes) => ({ ...attributes, size }));
  noverlap.assign(graph, {
    maxIterations: graph.order > 1_000 ? 20 : 120,
    settings: { margin: size * 0.25, ratio: 1, expansion: 1.05, gridSize: 20, speed: 2 },
  });
}

/** Positions in our units: filling the frame, or, beside pins, where they were laid. */
function read(graph: LaidGraph, hasPins: boolean): Map<string, { x: number; y: number }> {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_id, { x, y }) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  });
  const span = Math.max(right - left, high - low);
  const scale = hasPins || span === 0 ? 1 / stretchFor(graph.order) : (2 * EXTENT) / span;
  const [middleX, middleY] = hasPins ? [0, 0] : [(left + right) / 2, (low + high) / 2];
  const found = new Map<string, { x: number; y: number }>();
  graph.forEachNode((id, { x, y }) => {
    found.set(id, { x: (x - middleX) * scale, y: (y - middleY) * scale });
  });
  return found;
}

/**
 * ForceAtlas2 (Jacomy et al. 2014) in its worker, on a copy of the graph, for a set number of
 * iterations from positions that depend on ids alone: the same case gives the same picture. `isFresh`:
 * from those positions, otherwise from where everything stands. Pinned entities stay.
 */
export function arrange(
  spots: Spots,
  ties: readonly ArrangeTie[],
  { isFresh, onProgress }: { isFresh: boolean; onProgress?: (share: number) => void },
): Arrangement {
  const graph = prepare(spots, ties, isFresh);
  const total = iterationsFor(graph.order);
  const pinned = new Set([...spots].filter(([, { pinned }]) => pinned).map(([id]) => id));
  const first = graph.nodes()[0];
  let count = 0;
  let finish: () => void = () => undefined;
  const layout = new FA2Layout(graph, {
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(Math.max(2, graph.order)),
      linLogMode: false,
      outboundAttractionDistribution: false,
      edgeWeightInfluence: 1,
      scalingRatio: 12,
      gravity: 0.6,
      // Unconnected parts would drift away, and shrink what is connected.
      strongGravityMode: true,
      barnesHutOptimize: graph.order > 400,
    },
    outputReducer: (id: string, attributes: unknown) => {
      if (id === first) {
        count += 1;
        if (count % 20 === 0) onProgress?.(count / total);
        if (count >= total) queueMicrotask(finish);
      }
      return attributes;
    },
  });
  const done = new Promise<Map<string, { x: number; y: number }>>((resolve) => {
    finish = () => {
      if (!layout.isRunning()) return;
      layout.stop();
      layout.kill();
      // Pins are where a hand has put them: nothing may push them.
      if (pinned.size === 0) separate(graph);
      resolve(read(graph, pinned.size > 0));
    };
    if (graph.order === 0) resolve(new Map());
  });
  if (graph.order > 0) layout.start();
  else layout.kill();
  return { done, stop: () => finish() };
}
