import { deserialize } from 'node:v8';
import type { StatedValues } from '../analysis/community/place-by-value.js';
import { createBreath } from '../breathe.js';
import type { AnalysisOutcome, AnalysisParameters, EntityMeasures } from '../contract/results.js';
import type { Snapshot } from '../contract/snapshot.js';
import { runOnSnapshot, type RunOptions, type SnapshotRun } from './run-on-snapshot.js';
import type { AnalysisTask, PackedAnalysis } from './worker-messages.js';

async function unpack({ outcome, entities }: PackedAnalysis): Promise<AnalysisOutcome> {
  const breathe = createBreath();
  const measures: EntityMeasures[] = [];
  for (const part of entities) {
    // What the worker wrote, a moment ago.
    measures.push(...(deserialize(part) as EntityMeasures[]));
    await breathe();
  }
  return { ...outcome, entities: measures };
}

/**
 * Runs `analyse` on a thread of its own; errors as `runOnSnapshot`.
 *
 * @param stated as `analyse` takes it.
 */
export function runAnalysis(
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  options?: RunOptions,
  stated: StatedValues | null = null,
): Promise<SnapshotRun<AnalysisOutcome>> {
  const file = new URL('./analysis-worker.js', import.meta.url);
  const task: AnalysisTask = { parameters, stated };
  return runOnSnapshot(file, snapshot, task, unpack, options);
}
