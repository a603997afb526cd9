import forceAtlas2 from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import {
  type LayoutGraph,
  NODE_COLUMNS,
  nodeRow,
  placeLinks,
} from '../../server/analysis/layout/force-matrix.js';
import { EXTENT, startSpots } from '../state/start-spots.js';
import type { LaidEntity, LayoutHooks, Points } from './layout-model.js';
import type { LaidPair } from './pair-links.js';

/** How much closer a link within a group draws its ends than one between groups. */
const GROUP_PULL = 4;

/** Iterations: fewer for large graphs, whose iterations take longer. */
export function iterationsFor(order: number): number {
  return order <= 500 ? 500 : order <= 2_000 ? 250 : 120;
}

/** The algorithm's own distances for each of ours: it spreads entities by their number. */
function stretchFor(order: number): number {
  return (Math.sqrt(order) * 30) / EXTENT;
}

function toGraph(
  ids: readonly string[],
  pairs: readonly LaidPair[],
  groups: ReadonlyMap<string, number>,
): LayoutGraph {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const pull = ({ a, b }: LaidPair) =>
    groups.has(a) && groups.get(a) === groups.get(b) ? GROUP_PULL : 1;
  return {
    order: ids.length,
    sources: Uint32Array.from(pairs, ({ a }) => numbers.get(a) ?? 0),
    targets: Uint32Array.from(pairs, ({ b }) => numbers.get(b) ?? 0),
    weights: Float32Array.from(pairs, (pair) => pair.weight * pull(pair)),
  };
}

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014) by graphology, for a set number of
 * iterations from positions that depend on ids alone: the same graph gives the same picture. Pinned
 * entities stay. Ends where it stands when it is stopped.
 */
export async function layByLinks(
  entities: readonly LaidEntity[],
  pairs: readonly LaidPair[],
  groups: ReadonlyMap<string, number>,
  { onShare, goesOn }: LayoutHooks,
): Promise<Points> {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = sorted.map(({ id }) => id);
  const stretch = stretchFor(ids.length);
  const starts = startSpots(ids);
  const nodes = new Float32Array(ids.length * NODE_COLUMNS);
  sorted.forEach((entity, number) => {
    const { x, y } = entity.pinned ? entity : (starts.get(entity.id) ?? entity);
    nodes.set(nodeRow(x * stretch, y * stretch, entity.pinned), number * NODE_COLUMNS);
  });
  const links = placeLinks(toGraph(ids, pairs, groups), nodes);
  const settings = {
    ...forceAtlas2.inferSettings(Math.max(2, ids.length)),
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    gravity: 0.6,
    // Unconnected parts would drift away, and shrink what is connected.
    strongGravityMode: true,
    barnesHutOptimize: ids.length > 400,
    barnesHutTheta: 0.5,
  };
  const total = iterationsFor(ids.length);
  for (let done = 0; done < total && ids.length > 0; done += 1) {
    iterate(settings, nodes, links);
    onShare((done + 1) / total);
    if (!(await goesOn())) break;
  }
  const at = (number: number, column: number) =>
    (nodes[number * NODE_COLUMNS + column] ?? 0) / stretch;
  return new Map(ids.map((id, number) => [id, { x: at(number, 0), y: at(number, 1) }]));
}
