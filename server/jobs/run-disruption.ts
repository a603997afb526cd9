import type { DisruptionOutcome } from '../contract/disruption.js';
import type { Snapshot } from '../contract/snapshot.js';
import { runOnSnapshot, type RunOptions, type SnapshotRun } from './run-on-snapshot.js';
import type { DisruptionTask } from './worker-messages.js';

/** Runs `disrupt` on a thread of its own; errors as `runOnSnapshot`. */
export function runDisruption(
  snapshot: Snapshot,
  task: DisruptionTask,
  options?: RunOptions,
): Promise<SnapshotRun<DisruptionOutcome>> {
  const file = new URL('./disruption-worker.js', import.meta.url);
  return runOnSnapshot(file, snapshot, task, (outcome: DisruptionOutcome) => outcome, options);
}
