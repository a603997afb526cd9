import type { JobStage } from '../contract/job.js';
import type { BatchWork } from './batches/batch-work.js';
import type { DrawWork } from './draws/draw-work.js';

export interface AnalysisProgress {
  /** What is being computed, in plain words. */
  readonly stage: JobStage;
  /** Part of the whole analysis that is done, 0 to 1, never falling. */
  readonly fraction: number;
  /** A limit that is known before the work it concerns begins, in a sentence; told once. */
  readonly note?: string;
}

/** How a run tells of its progress and learns that nobody waits for it any more. */
export interface AnalysisHooks {
  readonly onProgress?: ((progress: AnalysisProgress) => void) | undefined;
  /** Asked at least every 50 sources or rounds; `true` ends the run with `AnalysisStopped`. */
  readonly shouldStop?: (() => boolean) | undefined;
  /** Absent: batches are done in turn. */
  readonly runBatches?: RunBatches | undefined;
}

/**
 * Has the batches of a work, or of draws, done, on as many threads as there are. The outcome is the same on any.
 *
 * @param take gets the output of each batch, in the order of batches; the array is used again.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export type RunBatches = (
  work: BatchWork | DrawWork,
  take: (output: Float64Array) => void,
  hooks: LoopHooks,
) => void;

/** The same for one long loop inside a run: `fraction` is that loop's own, 0 to 1. */
export interface LoopHooks {
  readonly onFraction?: ((fraction: number) => void) | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
  readonly runBatches?: RunBatches | undefined;
}

/** Thrown out of an analysis whose `shouldStop` said so: no result was made. */
export class AnalysisStopped extends Error {
  override readonly name = 'AnalysisStopped';

  constructor() {
    super('The analysis was stopped before it ended.');
  }
}

/** @throws {AnalysisStopped} when the run is to end. */
export function throwIfStopped(hooks: LoopHooks): void {
  if (hooks.shouldStop?.() === true) throw new AnalysisStopped();
}

/**
 * Begins a stage of a run, which takes from `from` to `until` of the whole.
 *
 * @returns hooks for the loops of the stage: their fractions are told as parts of the run.
 * @throws {AnalysisStopped} when the run is to end.
 */
export function enterStage(
  hooks: AnalysisHooks,
  stage: JobStage,
  from: number,
  until: number,
): LoopHooks {
  throwIfStopped(hooks);
  hooks.onProgress?.({ stage, fraction: from });
  return {
    shouldStop: hooks.shouldStop,
    runBatches: hooks.runBatches,
    onFraction: (fraction) => {
      hooks.onProgress?.({ stage, fraction: from + (until - from) * fraction });
    },
  };
}

/** For a loop that is short beside what is told: it stops and shares as the others do, and tells nothing. */
export function withoutProgress({ shouldStop, runBatches }: AnalysisHooks | LoopHooks): LoopHooks {
  return { shouldStop, runBatches };
}
