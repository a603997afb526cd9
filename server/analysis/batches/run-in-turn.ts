import type { LoopHooks } from '../hooks.js';
import type { BatchWork } from './batch-work.js';
import { beginBatches } from './begin-batches.js';
import { doInTurn } from './do-in-turn.js';

/** Does the batches one after the other, on the thread that asks; see `RunBatches`. */
export function runInTurn(
  work: BatchWork,
  take: (output: Float64Array) => void,
  hooks: LoopHooks,
): void {
  doInTurn(beginBatches(work), work, take, hooks);
}
