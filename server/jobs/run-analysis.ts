import { deserialize } from 'node:v8';
import { createBreath } from '../breathe.js';
import type { AnalysisOutcome, AnalysisParameters, EntityMeasures } from '../contract/results.js';
import type { Snapshot } from '../contract/snapshot.js';
import { runOnSnapshot, type RunOptions, type SnapshotRun } from './run-on-snapshot.js';
import type { PackedAnalysis } from './worker-messages.js';

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

/** Runs `analyse` on a thread of its own; errors as `runOnSnapshot`. */
export function runAnalysis(
  snapshot: Snapshot,
  parameters: AnalysisParameters,
  options?: RunOptions,
): Promise<SnapshotRun<AnalysisOutcome>> {
  const file = new URL('./analysis-worker.js', import.meta.url);
  return runOnSnapshot(file, snapshot, parameters, unpack, options);
}
