import { shuffled, type Random } from '../random.js';
import { GroupWeights, weighNeighbours } from './group-weights.js';
import type { LevelGraph } from './level-graph.js';

/** A gain below this share of all weight is rounding, and nodes would move for ever. */
const SMALLEST_GAIN = 1e-13;

/**
 * Leiden's fast local moving (Traag, Waltman & van Eck 2019): each node to the group, or to one of its
 * own, that raises modularity most; then again those whose neighbours have moved away, until none
 * gains. Changes `groups`.
 */
export function moveNodes(
  graph: LevelGraph,
  groups: Int32Array,
  { resolution, random }: { resolution: number; random: Random },
): void {
  const known = new GroupWeights(graph, groups, resolution);
  const sums = new Float64Array(graph.order);
  const met: number[] = [];
  const empty: number[] = [];
  known.sizes.forEach((size, group) => {
    if (size === 0) empty.push(group);
  });
  let queue = shuffled(graph.order, random);
  const isQueued = new Uint8Array(graph.order).fill(1);
  while (queue.length > 0) {
    const next: number[] = [];
    for (const node of queue) {
      isQueued[node] = 0;
      const own = groups[node] ?? 0;
      weighNeighbours(graph, node, groups, sums, met);
      known.add(node, own, -1);
      if (known.sizes[own] === 0) empty.push(own);
      let best = own;
      let most = (sums[own] ?? 0) - known.expected(node, own) + SMALLEST_GAIN * graph.total;
      // From a random place on, so that chance decides between groups that are equally good.
      const from = Math.floor(random() * met.length);
      for (let turn = 0; turn < met.length; turn++) {
        const group = met[(from + turn) % met.length] ?? own;
        const gain = (sums[group] ?? 0) - known.expected(node, group);
        if (gain > most) [best, most] = [group, gain];
      }
      const alone = empty.at(-1);
      if (alone !== undefined && most < 0) best = alone;
      for (const group of met) sums[group] = 0;
      known.add(node, best, 1);
      if (best === empty.at(-1)) empty.pop();
      if (best === own) continue;
      groups[node] = best;
      for (const near of graph.targets.subarray(graph.offsets[node], graph.offsets[node + 1])) {
        if (groups[near] === best || isQueued[near] === 1) continue;
        isQueued[near] = 1;
        next.push(near);
      }
    }
    queue = Int32Array.from(next);
  }
}
