import type { BrokerContext } from '../analysis/brokers/contests.js';
import type { BrokerOutcome, BrokerParameters } from '../contract/brokers.js';
import type { Snapshot } from '../contract/snapshot.js';
import type { RunOptions } from './run-analysis.js';
import { runInWorker } from './run-in-worker.js';
import { listSnapshotParts } from './snapshot-parts.js';
import type { BrokerOrder, BrokerReport } from './worker-messages.js';

export interface BrokersRun {
  readonly outcome: BrokerOutcome;
  /** See `hashBrokerInput`. */
  readonly inputHash: string;
  /** From start to result, worker start included. */
  readonly durationMs: number;
}

function* listParts(
  snapshot: Snapshot,
  parameters: BrokerParameters,
  context: BrokerContext,
): Generator<BrokerOrder> {
  yield* listSnapshotParts(snapshot);
  yield { type: 'rank', parameters, context };
}

/**
 * Runs `rankBrokers` on a thread of its own.
 *
 * @throws {DOMException} named `AbortError`, when the signal ends the run.
 * @throws {AnalysisFailed} when the worker fails; the process lives on.
 */
export async function runBrokers(
  snapshot: Snapshot,
  parameters: BrokerParameters,
  context: BrokerContext,
  { onProgress, ...options }: RunOptions = {},
): Promise<BrokersRun> {
  const startedMs = performance.now();
  const { outcome, inputHash } = await runInWorker(
    new URL('./broker-worker.js', import.meta.url),
    listParts(snapshot, parameters, context),
    (report: BrokerReport) => {
      if (report.type === 'done') return report;
      onProgress?.({ stage: report.stage, fraction: report.fraction });
      return undefined;
    },
    options,
  );
  return { outcome, inputHash, durationMs: performance.now() - startedMs };
}
