import type { BatchWork } from '../analysis/batches/batch-work.js';
import { beginBatches } from '../analysis/batches/begin-batches.js';
import type { DoBatch } from '../analysis/batches/do-batch.js';
import { beginDraws } from '../analysis/draws/begin-draws.js';
import type { DrawWork } from '../analysis/draws/draw-work.js';

/** What threads share: batches of searches, or of draws. */
export type ShareableWork = BatchWork | DrawWork;

/** Gets a thread ready for batches; they are numbered from the first of the work. */
export function beginWork(work: ShareableWork): DoBatch {
  return 'draws' in work ? beginDraws(work) : beginBatches(work);
}
