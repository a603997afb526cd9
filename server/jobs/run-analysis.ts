import type { AnalysisProgress } from '../analysis/hooks.js';
import type { AnalysisOutcome, AnalysisParameters } from '../contract/results.js';
import type { Snapshot } from '../contract/snapshot.js';
import { runInWorker, type WorkerOptions } from './run-in-worker.js';
import type { AnalysisOrder, AnalysisReport } from './worker-messages.js';

export interface RunOptions extends WorkerOptions {
  readonly onProgress?: ((progress: AnalysisProgress) => void) | undefined;
}

export interface AnalysisRun {
  readonly outcome: AnalysisOutcome;
  /** See `hashInput`. */
  readonly inputHash: string;
  /** From start to result, worker start included. */
  readonly durationMs: number;
}

/**
 * Runs `analyse` on a thread of its own.
 *
 * @throws {DOMException} named `AbortError`, when the signal ends the run.
 * @throws {AnalysisFailed} when the worker fails; the process lives on.
 */
export function runAnalysis(
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  { onProgress, ...options }: RunOptions = {},
): Promise<AnalysisRun> {
  const startedMs = performance.now();
  const order: AnalysisOrder = { snapshot, parameters };
  return runInWorker(
    new URL('./analysis-worker.js', import.meta.url),
    order,
    (report: AnalysisReport): AnalysisRun | undefined => {
      if (report.type === 'progress') {
        onProgress?.({ stage: report.stage, fraction: report.fraction });
        return undefined;
      }
      const { outcome, inputHash } = report;
      return { outcome, inputHash, durationMs: performance.now() - startedMs };
    },
    options,
  );
}
