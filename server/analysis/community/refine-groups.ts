import { shuffled, type Random } from '../random.js';
import { GroupWeights } from './group-weights.js';
import type { LevelGraph } from './level-graph.js';
import { NeighbourGroups } from './neighbour-groups.js';
import { ownGroups } from './own-groups.js';

/** How much chance has in the choice, in mean weights of a link (Traag et al.: θ = 0.01). */
const RANDOMNESS = 0.01;

/**
 * Leiden's refinement (Traag, Waltman & van Eck 2019): divides every group again, from single nodes
 * that join parts they are linked to. Nodes and parts that are badly connected to their group stay
 * as they are; among the others that do not lower modularity chance decides, better ones more likely.
 * Parts are connected, because a node joins where it has a link.
 */
export function refineGroups(
  graph: LevelGraph,
  groups: Int32Array,
  { resolution, random }: { resolution: number; random: Random },
): Int32Array {
  const { order } = graph;
  const whole = new GroupWeights(graph, groups, resolution);
  const parts = ownGroups(order);
  const known = new GroupWeights(graph, parts, resolution);
  const cut = cutFromGroup(graph, groups);
  const isWellConnected = (part: number, group: number): boolean =>
    (cut[part] ?? 0) >= known.expectedWithin(part, whole, group);

  const unit = RANDOMNESS * (graph.total / Math.max(1, graph.targets.length));
  const near = new NeighbourGroups(graph);
  const { met, sums } = near;
  const choices = new Int32Array(order + 1);
  const gains = new Float64Array(order + 1);
  const queue = shuffled(order, random);
  for (let turn = 0; turn < order; turn++) {
    const node = queue[turn] ?? 0;
    const group = groups[node] ?? 0;
    if (known.sizes[node] !== 1 || parts[node] !== node || !isWellConnected(node, group)) continue;
    near.weigh(node, parts);
    choices[0] = node;
    gains[0] = 0;
    let count = 1;
    for (let at = 0; at < near.count; at++) {
      const part = met[at] ?? 0;
      // A part is numbered for the node that began it.
      if (groups[part] !== group || part === node || !isWellConnected(part, group)) continue;
      const gain = (sums[part] ?? 0) - known.expected(node, part);
      if (gain < 0) continue;
      choices[count] = part;
      gains[count] = gain;
      count++;
    }
    const chosen = choices[choose(gains, count, unit, random)] ?? node;
    if (chosen === node) continue;
    cut[chosen] = (cut[chosen] ?? 0) + (cut[node] ?? 0) - 2 * (sums[chosen] ?? 0);
    known.add(node, node, -1);
    known.add(node, chosen, 1);
    parts[node] = chosen;
  }
  return parts;
}

/** The weight between each node and the rest of its group. */
function cutFromGroup({ order, offsets, targets, weights }: LevelGraph, groups: Int32Array) {
  const cut = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const group = groups[node];
    let sum = 0;
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      if (groups[targets[at] ?? 0] === group) sum += weights[at] ?? 0;
    }
    cut[node] = sum;
  }
  return cut;
}

/** A place below `count`, with chances in proportion to exp(gain / unit). Changes `gains`. */
function choose(gains: Float64Array, count: number, unit: number, random: Random): number {
  let most = 0;
  for (let at = 0; at < count; at++) most = Math.max(most, gains[at] ?? 0);
  let all = 0;
  for (let at = 0; at < count; at++) {
    gains[at] = Math.exp(((gains[at] ?? 0) - most) / unit);
    all += gains[at] ?? 0;
  }
  let left = random() * all;
  for (let at = 0; at < count; at++) {
    left -= gains[at] ?? 0;
    if (left < 0) return at;
  }
  return count - 1;
}
