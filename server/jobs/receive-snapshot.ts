import { parentPort } from 'node:worker_threads';
import type { AnalysisHooks } from '../analysis/hooks.js';
import type { Snapshot, SnapshotEntity, SnapshotLink } from '../contract/snapshot.js';
import { batchRunner } from './batch-runner.js';
import { giveWay } from './give-way.js';
import type { SnapshotOrder, SnapshotReport } from './worker-messages.js';

/** What a worker made of a snapshot. */
export interface Made<Outcome> {
  readonly outcome: Outcome;
  readonly inputHash: string;
  /** Buffers in the outcome that are handed over instead of copied. */
  readonly transferred?: readonly ArrayBuffer[];
}

/**
 * The worker's side of `runOnSnapshot`: collects the snapshot, does the work once all is there, and
 * reports progress and outcome. The worker asks nobody whether to stop: cancelling terminates it,
 * wherever it is.
 */
export function receiveSnapshot<Outcome>(
  work: (snapshot: Snapshot, task: never, hooks: AnalysisHooks) => Made<Outcome>,
): void {
  giveWay();
  const entities: SnapshotEntity[] = [];
  const links: SnapshotLink[] = [];
  const report = (
    message: SnapshotReport<Outcome>,
    transferred: readonly ArrayBuffer[] = [],
  ): void => parentPort?.postMessage(message, transferred);
  parentPort?.on('message', (order: SnapshotOrder) => {
    if (order.type === 'entities') entities.push(...order.entities);
    else if (order.type === 'links') links.push(...order.links);
    else {
      // The worker and who calls it belong together.
      const { transferred, ...made } = work({ entities, links }, order.task as never, {
        onProgress: (progress) => {
          report({ type: 'progress', ...progress });
        },
        runBatches: batchRunner(),
      });
      report({ type: 'done', ...made }, transferred);
    }
  });
}
