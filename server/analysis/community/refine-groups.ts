import { shuffled, type Random } from '../random.js';
import { GroupWeights, weighNeighbours } from './group-weights.js';
import type { LevelGraph } from './level-graph.js';

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
  const parts = Int32Array.from(groups, (_group, node) => node);
  const known = new GroupWeights(graph, parts, resolution);
  /** Weight between a part and the rest of its group. */
  const cut = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      if (groups[targets[at] ?? 0] === groups[node])
        cut[node] = (cut[node] ?? 0) + (weights[at] ?? 0);
    }
  }
  const isWellConnected = (part: number, group: number): boolean =>
    (cut[part] ?? 0) >= known.expectedWithin(part, whole, group);

  const unit = RANDOMNESS * (graph.total / Math.max(1, targets.length));
  const sums = new Float64Array(order);
  const met: number[] = [];
  for (const node of shuffled(order, random)) {
    const group = groups[node] ?? 0;
    if (known.sizes[node] !== 1 || parts[node] !== node || !isWellConnected(node, group)) continue;
    weighNeighbours(graph, node, parts, sums, met);
    const choices = [{ part: node, gain: 0 }];
    for (const part of met) {
      // A part is numbered for the node that began it.
      if (groups[part] !== group || part === node || !isWellConnected(part, group)) continue;
      const gain = (sums[part] ?? 0) - known.expected(node, part);
      if (gain >= 0) choices.push({ part, gain });
    }
    const chosen = choose(choices, unit, random);
    if (chosen !== node) {
      cut[chosen] = (cut[chosen] ?? 0) + (cut[node] ?? 0) - 2 * (sums[chosen] ?? 0);
      known.add(node, node, -1);
      known.add(node, chosen, 1);
      parts[node] = chosen;
    }
    for (const part of met) sums[part] = 0;
  }
  return parts;
}

/** One of the choices, with chances in proportion to exp(gain / unit). */
function choose(
  choices: readonly { part: number; gain: number }[],
  unit: number,
  random: Random,
): number {
  const most = choices.reduce((largest, { gain }) => Math.max(largest, gain), 0);
  const chances = choices.map(({ gain }) => Math.exp((gain - most) / unit));
  let left = random() * chances.reduce((sum, chance) => sum + chance, 0);
  for (const [at, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return choices[at]?.part ?? 0;
  }
  return choices.at(-1)?.part ?? 0;
}
