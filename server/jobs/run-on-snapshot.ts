import type { AnalysisProgress } from '../analysis/hooks.js';
import type { Snapshot } from '../contract/snapshot.js';
import { requireRoom } from './require-room.js';
import { runInWorker, type WorkerOptions } from './run-in-worker.js';
import { listSnapshotParts } from './snapshot-parts.js';
import type { SnapshotOrder, SnapshotReport } from './worker-messages.js';

export interface RunOptions extends WorkerOptions {
  readonly onProgress?: ((progress: AnalysisProgress) => void) | undefined;
}

export interface SnapshotRun<Outcome> {
  readonly outcome: Outcome;
  /** SHA-256 of what was read: see `hashInput`, `hashBrokerInput` and `hashDisruptionInput`. */
  readonly inputHash: string;
  /** From start to result, worker start included. */
  readonly durationMs: number;
}

function* listParts(snapshot: Snapshot, task: unknown): Generator<SnapshotOrder> {
  yield* listSnapshotParts(snapshot);
  yield { type: 'run', task };
}

/**
 * Runs a worker of this folder (see `receiveSnapshot`) on a snapshot.
 *
 * @param read makes the outcome of what the worker reported.
 * @throws {DOMException} named `AbortError`, when the signal ends the run.
 * @throws {AnalysisFailed} when the worker fails; the process lives on.
 * @throws AppError `too_large`, see `requireRoom`.
 */
export async function runOnSnapshot<Outcome>(
  file: URL,
  snapshot: Snapshot,
  task: unknown,
  read: (reported: never) => Outcome | Promise<Outcome>,
  { onProgress, ...options }: RunOptions = {},
): Promise<SnapshotRun<Outcome>> {
  requireRoom(snapshot, options.memoryLimitMb);
  const startedMs = performance.now();
  const { outcome: reported, inputHash } = await runInWorker(
    file,
    listParts(snapshot, task),
    (report: SnapshotReport<never>) => {
      if (report.type === 'done') return report;
      const { type: _type, ...progress } = report;
      onProgress?.(progress);
      return undefined;
    },
    options,
  );
  const outcome = await read(reported);
  return { outcome, inputHash, durationMs: performance.now() - startedMs };
}
