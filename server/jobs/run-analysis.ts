import { Worker } from 'node:worker_threads';
import type { AnalysisProgress } from '../analysis/hooks.js';
import type { AnalysisOutcome, AnalysisParameters } from '../contract/results.js';
import type { Snapshot } from '../contract/snapshot.js';
import type { AnalysisReport } from './worker-messages.js';

export interface RunOptions {
  /** Aborting it ends the run at once. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: AnalysisProgress) => void) | undefined;
  /** Most memory that the run's objects may take, in megabytes; absent = Node's own limit. */
  readonly memoryLimitMb?: number | undefined;
}

export interface AnalysisRun {
  readonly outcome: AnalysisOutcome;
  /** See `hashInput`. */
  readonly inputHash: string;
  /** From start to result, worker start included. */
  readonly durationMs: number;
}

/** The worker ended without a result: a fault in the data or the program, or no memory left. */
export class AnalysisFailed extends Error {
  override readonly name = 'AnalysisFailed';
}

/**
 * Runs `analyse` on a thread of its own, so that the process goes on answering.
 *
 * @throws {DOMException} named `AbortError`, when the signal ends the run.
 * @throws {AnalysisFailed} when the worker fails; the process lives on.
 */
export function runAnalysis(
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  { signal, onProgress, memoryLimitMb }: RunOptions = {},
): Promise<AnalysisRun> {
  if (signal?.aborted === true) return Promise.reject(cancelled());
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./analysis-worker.js', import.meta.url), {
      resourceLimits: memoryLimitMb === undefined ? {} : { maxOldGenerationSizeMb: memoryLimitMb },
    });
    const finish = (settle: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners();
      // What the worker says after its end is known concerns nobody.
      worker.on('error', () => undefined);
      void worker.terminate();
      settle();
    };
    const fail = (reason: string, cause?: unknown): void => {
      finish(() => {
        reject(new AnalysisFailed(`The analysis failed: ${reason}`, { cause }));
      });
    };
    const cancel = (): void => {
      finish(() => {
        reject(cancelled());
      });
    };

    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (report: AnalysisReport) => {
      if (report.type === 'progress') {
        onProgress?.({ stage: report.stage, fraction: report.fraction });
        return;
      }
      const { outcome, inputHash } = report;
      finish(() => {
        resolve({ outcome, inputHash, durationMs: performance.now() - startedMs });
      });
    });
    worker.on('error', (error) => {
      fail(messageOf(error), error);
    });
    worker.on('messageerror', (error) => {
      fail(`its result could not be read (${messageOf(error)})`, error);
    });
    worker.on('exit', (code) => {
      fail(`the worker ended without a result (code ${code.toString()})`);
    });
    try {
      worker.postMessage({ snapshot, parameters });
    } catch (error) {
      fail(`the snapshot could not be handed over (${messageOf(error)})`, error);
    }
  });
}

function cancelled(): DOMException {
  return new DOMException('The analysis was cancelled.', 'AbortError');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
