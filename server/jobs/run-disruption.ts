import type { DisruptionContext } from '../analysis/disruption/disrupted-network.js';
import type { AnalysisProgress } from '../analysis/hooks.js';
import type { DisruptionOutcome, DisruptionParameters } from '../contract/disruption.js';
import type { Snapshot } from '../contract/snapshot.js';
import { requireRoom } from './require-room.js';
import { runInWorker, type WorkerOptions } from './run-in-worker.js';
import { listSnapshotParts } from './snapshot-parts.js';
import type { DisruptionOrder, DisruptionReport } from './worker-messages.js';

export interface DisruptionOptions extends WorkerOptions {
  readonly onProgress?: ((progress: AnalysisProgress) => void) | undefined;
}

export interface DisruptionRun {
  readonly outcome: DisruptionOutcome;
  /** See `hashInput`. */
  readonly inputHash: string;
  /** From start to result, worker start included. */
  readonly durationMs: number;
}

function* listParts(
  snapshot: Snapshot,
  parameters: DisruptionParameters,
  context: DisruptionContext,
): Generator<DisruptionOrder> {
  yield* listSnapshotParts(snapshot);
  yield { type: 'disrupt', parameters, context };
}

/**
 * Runs `disrupt` on a thread of its own.
 *
 * @throws {DOMException} named `AbortError`, when the signal ends the run.
 * @throws {AnalysisFailed} when the worker fails; the process lives on.
 * @throws AppError `too_large`, see `requireRoom`.
 */
export async function runDisruption(
  snapshot: Snapshot,
  parameters: DisruptionParameters,
  context: DisruptionContext,
  { onProgress, ...options }: DisruptionOptions = {},
): Promise<DisruptionRun> {
  requireRoom(snapshot, options.memoryLimitMb);
  const startedMs = performance.now();
  const { outcome, inputHash } = await runInWorker(
    new URL('./disruption-worker.js', import.meta.url),
    listParts(snapshot, parameters, context),
    (report: DisruptionReport) => {
      if (report.type === 'done') return report;
      onProgress?.({ stage: report.stage, fraction: report.fraction });
      return undefined;
    },
    options,
  );
  return { outcome, inputHash, durationMs: performance.now() - startedMs };
}
