import { shuffled, type Random } from '../random.js';
import { GroupWeights } from './group-weights.js';
import type { LevelGraph } from './level-graph.js';
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
  const { order, offsets, targets, weights } = graph;
  const whole = new GroupWeights(graph, groups, resolution);
  const parts = ownGroups(order);
  const known = new GroupWeights(graph, parts, resolution);
  const cut = cutFromGroup(graph, groups);
  const isWellConnected = (part: number, group: number): boolean =>
    (cut[part] ?? 0) >= known.expectedWithin(part, whole, group);

  const unit = RANDOMNESS * (graph.total / Math.max(1, targets.length));
  /** Parts of its group that the node at hand is linked to, and its weight to each; 0 elsewhere. */
  const met = new Int32Array(order);
  const sums = new Float64Array(order);
  const choices = new Int32Array(order + 1);
  const gains = new Float64Array(order + 1);
  const queue = shuffled(order, random);
  for (let turn = 0; turn < order; turn++) {
    const node = queue[turn] ?? 0;
    const group = groups[node] ?? 0;
    if (known.sizes[node] !== 1 || parts[node] !== node || !isWellConnected(node, group)) continue;
    let metCount = 0;
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const target = targets[at] ?? 0;
      if (groups[target] !== group) continue;
      const part = parts[target] ?? 0;
      const sum = sums[part] ?? 0;
      if (sum === 0) met[metCount++] = part;
      sums[part] = sum + (weights[at] ?? 0);
    }
    choices[0] = node;
    gains[0] = 0;
    let count = 1;
    for (let at = 0; at < metCount; at++) {
      const part = met[at] ?? 0;
      const gain = (sums[part] ?? 0) - known.expected(node, part);
      if (gain < 0 || !isWellConnected(part, group)) continue;
      choices[count] = part;
      gains[count++] = gain;
    }
    const chosen = choices[choose(gains, count, unit, random)] ?? node;
    if (chosen !== node) {
      cut[chosen] = (cut[chosen] ?? 0) + (cut[node] ?? 0) - 2 * (sums[chosen] ?? 0);
      known.add(node, node, -1);
      known.add(node, chosen, 1);
      parts[node] = chosen;
    }
    for (let at = 0; at < metCount; at++) sums[met[at] ?? 0] = 0;
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
    const chance = Math.exp(((gains[at] ?? 0) - most) / unit);
    gains[at] = chance;
    all += chance;
  }
  let left = random() * all;
  for (let at = 0; at < count; at++) {
    left -= gains[at] ?? 0;
    if (left < 0) return at;
  }
  return count - 1;
}
