import { addTo } from '../batches/add-to.js';
import { runInTurn } from '../batches/run-in-turn.js';
import { countBatches } from '../batches/source-batches.js';
import type { Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';

/**
 * Adds up what searches from some nodes give every node of Freeman's betweenness, over ordered pairs,
 * along the links' directions.
 *
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function sumBetweenness(
  { ids, offsets, targets }: Csr,
  sources: Int32Array,
  hooks: LoopHooks,
): Float64Array {
  const order = ids.length;
  const sums = new Float64Array(order);
  const run = hooks.runBatches ?? runInTurn;
  run(
    {
      kind: 'betweenness',
      input: { offsets, targets, sources },
      batches: countBatches(sources.length, order),
      outputLength: order,
      steps: sources.length * targets.length,
    },
    addTo(sums),
    hooks,
  );
  return sums;
}
