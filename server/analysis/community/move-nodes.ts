import { shuffled, type Random } from '../random.js';
import { GroupWeights } from './group-weights.js';
import type { LevelGraph } from './level-graph.js';
import { NeighbourGroups } from './neighbour-groups.js';

/** A gain below this share of all weight is rounding, and nodes would move for ever. */
export const SMALLEST_GAIN = 1e-13;

/**
 * Leiden's fast local moving (Traag, Waltman & van Eck 2019): each node to the group, or to one of its
 * own, that raises modularity most; then again those whose neighbours have moved away, until none
 * gains. Changes `groups`.
 *
 * @returns whether any node has moved.
 */
export function moveNodes(
  graph: LevelGraph,
  groups: Int32Array,
  { resolution, random }: { resolution: number; random: Random },
): boolean {
  const { order, offsets, targets, total } = graph;
  const known = new GroupWeights(graph, groups, resolution);
  const near = new NeighbourGroups(graph);
  const { met, sums } = near;
  const { ends } = known;
  const empty = new Int32Array(order + 1);
  let emptyCount = 0;
  for (let group = 0; group < order; group++) {
    if (known.sizes[group] === 0) empty[emptyCount++] = group;
  }
  // A ring: a node waits in it once at most.
  const queue = shuffled(order, random);
  const isQueued = new Uint8Array(order).fill(1);
  let head = 0;
  let hasMoved = false;
  for (let waiting = order; waiting > 0; waiting--) {
    const node = queue[head] ?? 0;
    head = head + 1 === order ? 0 : head + 1;
    isQueued[node] = 0;
    const own = groups[node] ?? 0;
    near.weigh(node, groups);
    known.add(node, own, -1);
    if (known.sizes[own] === 0) empty[emptyCount++] = own;
    const out = graph.outgoing[node] ?? 0;
    const into = graph.incoming[node] ?? 0;
    let best = own;
    let most = (sums[own] ?? 0) - known.expected(node, own) + SMALLEST_GAIN * total;
    // From a random place on, so that chance decides between groups that are equally good.
    let at = Math.floor(random() * near.count);
    for (let turn = 0; turn < near.count; turn++) {
      const group = met[at] ?? own;
      at = at + 1 === near.count ? 0 : at + 1;
      // What `known.expected` says, without a call for each of millions of links.
      const chance = out * (ends[2 * group + 1] ?? 0) + into * (ends[2 * group] ?? 0);
      const gain = (sums[group] ?? 0) - (resolution * chance) / total;
      if (gain > most) {
        best = group;
        most = gain;
      }
    }
    const alone = emptyCount === 0 ? -1 : (empty[emptyCount - 1] ?? 0);
    if (alone !== -1 && most < 0) best = alone;
    known.add(node, best, 1);
    if (best === alone) emptyCount--;
    if (best === own) continue;
    groups[node] = best;
    hasMoved = true;
    const end = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < end; link++) {
      const target = targets[link] ?? 0;
      if (groups[target] === best || isQueued[target] === 1) continue;
      isQueued[target] = 1;
      const tail = head + waiting - 1;
      queue[tail < order ? tail : tail - order] = target;
      waiting++;
    }
  }
  return hasMoved;
}
