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
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function blockBetweenness(skeleton: Csr, hooks: LoopHooks = {}): Float64Array {
  const blocks = findBlocks(skeleton);
  const sums = crossings(blocks);
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
      const inside = insideBlock(rows, blocks.behind.subarray(start, start + size), {
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
function crossings({ members, behind, others }: Blocks): Float64Array {
  const pairs = others.map((count) => count ** 2);
  members.forEach((node, at) => {
    const side = (others[node] ?? 0) + 1 - (behind[at] ?? 0);
    pairs[node] = (pairs[node] ?? 0) - side ** 2;
  });
  return pairs;
}

/** What paths between members of a block give its members, each standing for those behind it. */
function insideBlock(rows: Rows, behind: Float64Array, hooks: LoopHooks): Float64Array {
  const classes = mergeTwins(rows);
  const count = classes.sizes.length;
  const weights = new Float64Array(count);
  behind.forEach((weight, place) => {
    const of = classes.classOf[place] ?? 0;
    weights[of] = (weights[of] ?? 0) + weight;
  });
  const sums = betweenTwins(rows, behind, classes, weights);
  const { offsets, targets, sizes } = classes;
  const run = hooks.runBatches ?? runInTurn;
  run(
    {
      kind: 'classBetweenness',
      input: { offsets, targets, sizes, weights },
      batches: countBatches(count, count),
      outputLength: count,
      steps: count * targets.length,
    },
    addTo(sums),
    hooks,
  );
  return Float64Array.from(classes.classOf, (of) => sums[of] ?? 0);
}

/** Unlinked twins are two steps apart, over each of their neighbours. */
function betweenTwins(
  rows: Rows,
  behind: Float64Array,
  classes: TwinClasses,
  weights: Float64Array,
): Float64Array {
  const pairs = weights.map((weight) => weight ** 2);
  const degrees = new Float64Array(weights.length);
  classes.classOf.forEach((of, place) => {
    pairs[of] = (pairs[of] ?? 0) - (behind[place] ?? 0) ** 2;
    degrees[of] = (rows.offsets[place + 1] ?? 0) - (rows.offsets[place] ?? 0);
  });
  const sums = new Float64Array(weights.length);
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
