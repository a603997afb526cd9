import forceAtlas2 from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LoopHooks } from '../hooks.js';
import { throwIfStopped } from '../hooks.js';
import { createRandom } from '../random.js';
import { type LayoutGraph, NODE_COLUMNS, nodeRow, placeLinks } from './force-matrix.js';

export interface LayoutParameters {
  readonly seed: number;
  readonly iterations: number;
}

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
    nodes.set(
      nodeRow(distance * Math.cos(angle), distance * Math.sin(angle), false),
      node * NODE_COLUMNS,
    );
  }
  return nodes;
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
