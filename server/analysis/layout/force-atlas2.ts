import forceAtlas2 from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LoopHooks } from '../hooks.js';
import { throwIfStopped } from '../hooks.js';
import { createRandom } from '../random.js';

/** A graph to lay out: nodes by number; of each link both ends, and a weight above 0. */
export interface LayoutGraph {
  readonly order: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float32Array;
}

export interface LayoutParameters {
  readonly seed: number;
  readonly iterations: number;
}

/** Columns of a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
const NODE_COLUMNS = 10;
const LINK_COLUMNS = 3;

/** Iterations between two reports. */
const REPORT_EVERY = 5;

/** Everybody begins somewhere on a disc that has room for all: the seed says where. */
function placeNodes({ order }: LayoutGraph, seed: number): Float32Array {
  const random = createRandom(seed);
  const radius = 10 * Math.sqrt(order);
  const nodes = new Float32Array(order * NODE_COLUMNS);
  for (let node = 0; node < order; node += 1) {
    const angle = 2 * Math.PI * random();
    const distance = radius * Math.sqrt(random());
    const row = [distance * Math.cos(angle), distance * Math.sin(angle), 0, 0, 0, 0, 1, 1, 1, 0];
    nodes.set(row, node * NODE_COLUMNS);
  }
  return nodes;
}

/** Writes the links, and adds their weights to the mass of both ends. */
function placeLinks({ sources, targets, weights }: LayoutGraph, nodes: Float32Array): Float32Array {
  const matrix = new Float32Array(weights.length * LINK_COLUMNS);
  weights.forEach((weight, link) => {
    const ends = [sources[link] ?? 0, targets[link] ?? 0].map((node) => node * NODE_COLUMNS);
    matrix.set([...ends, weight], link * LINK_COLUMNS);
    for (const end of ends) nodes[end + 6] = (nodes[end + 6] ?? 0) + weight;
  });
  return matrix;
}

/**
 * ForceAtlas2 (Jacomy et al., PLOS ONE 9(6), 2014, e98679) by graphology, from seeded places on: the
 * same graph and seed give the same picture. Barnes–Hut from 2,000 nodes on.
 *
 * @returns x and y of each node, one after the other; the unit is arbitrary
 * @throws {AnalysisStopped} when `shouldStop` says so
 */
export function layOut(
  graph: LayoutGraph,
  { seed, iterations }: LayoutParameters,
  hooks: LoopHooks = {},
): Float64Array {
  if (graph.order === 0) return new Float64Array();
  const nodes = placeNodes(graph, seed);
  const links = placeLinks(graph, nodes);
  const settings = {
    ...DEFAULTS,
    ...forceAtlas2.inferSettings(graph.order),
  };
  for (let done = 0; done < iterations; done += 1) {
    if (done % REPORT_EVERY === 0) {
      throwIfStopped(hooks);
      hooks.onFraction?.(done / iterations);
    }
    iterate(settings, nodes, links);
  }
  hooks.onFraction?.(1);
  return Float64Array.from({ length: graph.order * 2 }, (_, at) =>
    roundPlace(nodes[Math.floor(at / 2) * NODE_COLUMNS + (at % 2)] ?? 0),
  );
}

const DEFAULTS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  barnesHutTheta: 0.5,
};

/** Two decimals: more is no visible difference. */
function roundPlace(place: number): number {
  return Math.round(place * 100) / 100;
}
