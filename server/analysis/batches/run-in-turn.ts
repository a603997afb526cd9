import { throwIfStopped, type RunBatches } from '../hooks.js';
import { beginBatches } from './begin-batches.js';

/** Does the batches one after the other, on the thread that asks. */
export const runInTurn: RunBatches = (work, take, hooks) => {
  const { batches, first = 0 } = work;
  const doBatch = beginBatches(work);
  const output = new Float64Array(work.outputLength);
  for (let batch = 0; batch < batches; batch++) {
    doBatch(first + batch, output, (fraction) => {
      throwIfStopped(hooks);
      hooks.onFraction?.((batch + fraction) / batches);
    });
    take(output);
    output.fill(0);
  }
};
