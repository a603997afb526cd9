import type { BrokerOutcome } from '../contract/brokers.js';
import type { Snapshot } from '../contract/snapshot.js';
import { runOnSnapshot, type RunOptions, type SnapshotRun } from './run-on-snapshot.js';
import type { BrokerTask } from './worker-messages.js';

/** Runs `rankBrokers` on a thread of its own; errors as `runOnSnapshot`. */
export function runBrokers(
  snapshot: Snapshot,
  task: BrokerTask,
  options?: RunOptions,
): Promise<SnapshotRun<BrokerOutcome>> {
  const file = new URL('./broker-worker.js', import.meta.url);
  return runOnSnapshot(file, snapshot, task, (outcome: BrokerOutcome) => outcome, options);
}
