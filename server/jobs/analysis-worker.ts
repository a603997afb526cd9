import { parentPort } from 'node:worker_threads';
import { analyse } from '../analysis/analyse.js';
import type { AnalysisParameters } from '../contract/results.js';
import type { SnapshotEntity, SnapshotLink } from '../contract/snapshot.js';
import { hashInput } from './input-hash.js';
import type { AnalysisOrder, AnalysisReport } from './worker-messages.js';

const entities: SnapshotEntity[] = [];
const links: SnapshotLink[] = [];

function report(message: AnalysisReport): void {
  parentPort?.postMessage(message);
}

function run(parameters: AnalysisParameters): void {
  const snapshot = { entities, links };
  const inputHash = hashInput(snapshot);
  const outcome = analyse(snapshot, parameters, {
    onProgress: (progress) => {
      report({ type: 'progress', ...progress });
    },
  });
  report({ type: 'done', outcome, inputHash });
}

// The worker asks nobody whether to stop: cancelling terminates it, wherever it is.
parentPort?.on('message', (order: AnalysisOrder) => {
  if (order.type === 'entities') entities.push(...order.entities);
  else if (order.type === 'links') links.push(...order.links);
  else run(order.parameters);
});
