import { doInTurn } from '../analysis/batches/do-in-turn.js';
import { throwIfStopped, type RunBatches } from '../analysis/hooks.js';
import { beginWork } from './begin-work.js';
import { createPacker, createSharer } from './packed-input.js';
import {
  abandon,
  awaitBatches,
  fractionOf,
  openWork,
  outputOf,
  takeBatches,
  type SharedWork,
} from './shared-work.js';

/**
 * Link visits below which a work stays on one thread: about a tenth of a second, in which another one
 * has hardly begun.
 */
const FEWEST_STEPS = 3e7;

/**
 * Does batches on this thread and on those that are told of them. Which thread did what cannot be seen
 * in the outcome. Must not run on the main thread, which has to start and watch the others.
 *
 * @param tell hands a work to the other threads; they begin when they come to it, and may come too late.
 */
export function shareBatches(
  tell: (shared: SharedWork) => void,
  fewestSteps = FEWEST_STEPS,
): RunBatches {
  const share = createSharer();
  const pack = createPacker();
  return (work, take, hooks) => {
    if (work.batches === 1 || work.steps < fewestSteps) {
      doInTurn(beginWork(work), work, take, hooks);
      return;
    }
    const shared = openWork(share(work));
    const onPart = (): void => {
      throwIfStopped(hooks);
      hooks.onFraction?.(fractionOf(shared));
    };
    tell({ ...shared, work: pack(shared.work) });
    try {
      takeBatches(shared, onPart);
      awaitBatches(shared, onPart);
    } catch (error) {
      abandon(shared);
      throw error;
    }
    for (let batch = 0; batch < work.batches; batch++) take(outputOf(shared, batch));
  };
}
