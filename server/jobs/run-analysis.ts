import { deserialize } from 'node:v8';
import type { AnalysisProgress } from '../analysis/hooks.js';
import { createBreath } from '../breathe.js';
import type { AnalysisOutcome, AnalysisParameters, EntityMeasures } from '../contract/results.js';
import type { Snapshot } from '../contract/snapshot.js';
import { requireRoom } from './require-room.js';
import { runInWorker, type WorkerOptions } from './run-in-worker.js';
import { listSnapshotParts } from './snapshot-parts.js';
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

function* listParts(snapshot: Snapshot, parameters: AnalysisParameters): Generator<AnalysisOrder> {
  yield* listSnapshotParts(snapshot);
  yield { type: 'analyse', parameters };
}

async function readParts(parts: readonly Uint8Array[]): Promise<EntityMeasures[]> {
  const breathe = createBreath();
  const measures: EntityMeasures[] = [];
  for (const part of parts) {
    // What the worker wrote, a moment ago.
    measures.push(...(deserialize(part) as EntityMeasures[]));
    await breathe();
  }
  return measures;
}

/**
 * Runs `analyse` on a thread of its own.
 *
 * @throws {DOMException} named `AbortError`, when the signal ends the run.
 * @throws {AnalysisFailed} when the worker fails; the process lives on.
 * @throws AppError `too_large`, see `requireRoom`.
 */
export async function runAnalysis(
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  { onProgress, ...options }: RunOptions = {},
): Promise<AnalysisRun> {
  requireRoom(snapshot, options.memoryLimitMb);
  const startedMs = performance.now();
  const { outcome, entities, inputHash } = await runInWorker(
    new URL('./analysis-worker.js', import.meta.url),
    listParts(snapshot, parameters),
    (report: AnalysisReport) => {
      if (report.type === 'done') return report;
      onProgress?.({ stage: report.stage, fraction: report.fraction });
      return undefined;
    },
    options,
  );
  const measures = await readParts(entities);
  return {
    outcome: { ...outcome, entities: measures },
    inputHash,
    durationMs: performance.now() - startedMs,
  };
}
