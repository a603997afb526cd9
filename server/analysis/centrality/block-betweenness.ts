import { addTo } from '../batches/add-to.js';
import { runInTurn } from '../batches/run-in-turn.js';
import { countBatches } from '../batches/source-batches.js';
import type { Csr } from '../csr.js';
import { blockRows } from '../decomposition/block-rows.js';
import { findBlocks, type Blocks } from '../decomposition/blocks.js';
import { mergeTwins, type TwinClasses } from '../decomposition/merge-twins.js';
import type { Rows } from '../decomposition/twins.js';
import type { LoopHooks } from '../hooks.js';

/**
 * Freeman's betweenness of an undirected graph over ordered pairs, as Brandes' algorithm gives it but
 * with less to search (after Sarıyüce, Kaya, Saule & Çatalyürek 2013, 10.1137/1.9781611972832.76):
 *
 * - what hangs behind a cut point becomes a weight of it, so that each block is searched by itself,
 *   and trees not at all;
 * - a cut point lies between all pairs on its different sides;
 * - twins are searched from once. They lie between nobody and their twin but the neighbours that
 *   unlinked ones share.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param isSource of each node 1 where pairs that begin with it count, else 0; absent = all count.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function blockBetweenness(
  skeleton: Csr,
  hooks: LoopHooks = {},
  isSource?: Float64Array,
): Float64Array {
  const blocks = findBlocks(skeleton);
  // The same blocks in the same order, with sources counted instead of nodes.
  const sources = isSource ? findBlocks(skeleton, isSource) : blocks;
  const sums = crossings(blocks, sources);
  const places = new Int32Array(skeleton.ids.length).fill(-1);
  // A search costs about as much as the block has members.
  let total = 0;
  for (let block = 0; block < blocks.count; block++) total += sizeOf(blocks, block) ** 2;
  let done = 0;
  for (let block = 0; block < blocks.count; block++) {
    const size = sizeOf(blocks, block);
    if (size > 2) {
      const start = blocks.starts[block] ?? 0;
      const rows = blockRows(skeleton, blocks, block, places);
      const behind = blocks.behind.subarray(start, start + size);
      const sourcesBehind = sources.behind.subarray(start, start + size);
      const inside = insideBlock(rows, behind, sourcesBehind, {
        ...hooks,
        onFraction: (fraction) => hooks.onFraction?.((done + fraction * size ** 2) / total),
      });
      inside.forEach((sum, place) => {
        const node = blocks.members[start + place] ?? 0;
        sums[node] = (sums[node] ?? 0) + sum;
      });
    }
    done += size ** 2;
  }
  return sums;
}

function sizeOf({ starts }: Blocks, block: number): number {
  return (starts[block + 1] ?? 0) - (starts[block] ?? 0);
}

/** Ordered pairs that a cut point separates: all pairs of others, less those on one side of it. */
function crossings(nodes: Blocks, sources: Blocks): Float64Array {
  const pairs = nodes.others.map((count, node) => count * (sources.others[node] ?? 0));
  nodes.members.forEach((node, at) => {
    const pairsBeyond = beyond(nodes, node, at) * beyond(sources, node, at);
    pairs[node] = (pairs[node] ?? 0) - pairsBeyond;
  });
  return pairs;
}

/** What lies on the block's side of a member: all that is not behind it. */
function beyond({ others, weights, behind }: Blocks, node: number, at: number): number {
  return (others[node] ?? 0) + (weights[node] ?? 0) - (behind[at] ?? 0);
}

/** What paths between members of a block give its members, each standing for those behind it. */
function insideBlock(
  rows: Rows,
  behind: Float64Array,
  sourcesBehind: Float64Array,
  hooks: LoopHooks,
): Float64Array {
  const classes = mergeTwins(rows);
  const count = classes.sizes.length;
  const weights = sumByClass(classes, behind);
  const sourceWeights = sumByClass(classes, sourcesBehind);
  const pairs = weights.map((weight, of) => weight * (sourceWeights[of] ?? 0));
  classes.classOf.forEach((of, place) => {
    pairs[of] = (pairs[of] ?? 0) - (behind[place] ?? 0) * (sourcesBehind[place] ?? 0);
  });
  const sums = betweenTwins(rows, classes, pairs);
  const sources = Int32Array.from(sourceWeights.keys()).filter(
    (of) => (sourceWeights[of] ?? 0) > 0,
  );
  const { offsets, targets, sizes } = classes;
  const run = hooks.runBatches ?? runInTurn;
  run(
    {
      kind: 'classBetweenness',
      input: { offsets, targets, sizes, weights, sourceWeights, sources },
      batches: countBatches(sources.length, count),
      outputLength: count,
      steps: sources.length * targets.length,
    },
    addTo(sums),
    hooks,
  );
  return Float64Array.from(classes.classOf, (of) => sums[of] ?? 0);
}

function sumByClass({ classOf, sizes }: TwinClasses, values: Float64Array): Float64Array {
  const sums = new Float64Array(sizes.length);
  values.forEach((value, place) => {
    const of = classOf[place] ?? 0;
    sums[of] = (sums[of] ?? 0) + value;
  });
  return sums;
}

/**
 * Unlinked twins are two steps apart, over each of their neighbours.
 *
 * @param pairs of each class, that begin behind one of its nodes and end behind another.
 */
function betweenTwins(rows: Rows, classes: TwinClasses, pairs: Float64Array): Float64Array {
  const degrees = new Float64Array(pairs.length);
  classes.classOf.forEach((of, place) => {
    degrees[of] = (rows.offsets[place + 1] ?? 0) - (rows.offsets[place] ?? 0);
  });
  const sums = new Float64Array(pairs.length);
  for (let of = 0; of < sums.length; of++) {
    const start = classes.offsets[of] ?? 0;
    const neighbours = classes.targets.subarray(start, classes.offsets[of + 1]);
    const known = neighbours.reduce((sum, each) => sum + (classes.sizes[each] ?? 0), 0);
    // Linked twins have each other as neighbours besides.
    if (classes.sizes[of] === 1 || known !== degrees[of]) continue;
    for (const each of neighbours) sums[each] = (sums[each] ?? 0) + (pairs[of] ?? 0) / known;
  }
  return sums;
}
