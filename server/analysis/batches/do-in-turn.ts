import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { DoBatch } from './do-batch.js';

/**
 * Does the batches of a work one after the other, on the thread that asks.
 *
 * @param take gets the output of each; the array is used again.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function doInTurn(
  doBatch: DoBatch,
  { batches, outputLength }: { readonly batches: number; readonly outputLength: number },
  take: (output: Float64Array) => void,
  hooks: LoopHooks,
): void {
  const output = new Float64Array(outputLength);
  for (let batch = 0; batch < batches; batch++) {
    doBatch(batch, output, (fraction) => {
      throwIfStopped(hooks);
      hooks.onFraction?.((batch + fraction) / batches);
    });
    take(output);
    output.fill(0);
  }
}
