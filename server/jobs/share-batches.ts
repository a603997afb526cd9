import type { BatchWork } from '../analysis/batches/batch-work.js';
import { runInTurn } from '../analysis/batches/run-in-turn.js';
import { throwIfStopped, type RunBatches } from '../analysis/hooks.js';
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
  return (work, take, hooks) => {
    if (work.batches === 1 || work.steps < fewestSteps) {
      runInTurn(work, take, hooks);
      return;
    }
    const shared = openWork(share(work));
    const onPart = (): void => {
      throwIfStopped(hooks);
      hooks.onFraction?.(fractionOf(shared));
    };
    tell(shared);
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

/** Copies arrays into shared memory, each once however many works read it. */
function createSharer(): (work: BatchWork) => BatchWork {
  const known = new WeakMap<Int32Array | Float64Array, Int32Array | Float64Array>();
  const share = (value: unknown): unknown => {
    if (!(value instanceof Int32Array || value instanceof Float64Array)) return value;
    const before = known.get(value);
    if (before) return before;
    const room = new SharedArrayBuffer(value.byteLength);
    const copy = value instanceof Int32Array ? new Int32Array(room) : new Float64Array(room);
    copy.set(value);
    known.set(value, copy);
    return copy;
  };
  return (work) => {
    const entries = Object.entries(work.input).map(([name, value]) => [name, share(value)]);
    const input: unknown = Object.fromEntries(entries);
    // The same names with the same values.
    return { ...work, input } as BatchWork;
  };
}
