import { parentPort, workerData } from 'node:worker_threads';
import type { RunBatches } from '../analysis/hooks.js';
import { shareBatches } from './share-batches.js';
import type { ShareRequest } from './worker-messages.js';

/**
 * On a thread that `runInWorker` started: does batches on as many threads as it allows. Undefined where
 * that is this one alone.
 */
export function batchRunner(): RunBatches | undefined {
  const { threads } = workerData as { readonly threads: number };
  if (threads < 2) return undefined;
  return shareBatches((shared) => {
    parentPort?.postMessage({ type: 'share', shared } satisfies ShareRequest);
  });
}
