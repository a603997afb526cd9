import { parentPort } from 'node:worker_threads';
import { disrupt } from '../analysis/disruption/disrupt.js';
import type { SnapshotEntity, SnapshotLink } from '../contract/snapshot.js';
import { giveWay } from './give-way.js';
import { hashInput } from './input-hash.js';
import type { DisruptionOrder, DisruptionReport } from './worker-messages.js';

const entities: SnapshotEntity[] = [];
const links: SnapshotLink[] = [];

function report(message: DisruptionReport): void {
  parentPort?.postMessage(message);
}

giveWay();

// The worker asks nobody whether to stop: cancelling terminates it, wherever it is.
parentPort?.on('message', (order: DisruptionOrder) => {
  if (order.type === 'entities') entities.push(...order.entities);
  else if (order.type === 'links') links.push(...order.links);
  else {
    const snapshot = { entities, links };
    const inputHash = hashInput(snapshot);
    const outcome = disrupt(snapshot, order.parameters, order.context, {
      onProgress: (progress) => {
        report({ type: 'progress', ...progress });
      },
    });
    report({ type: 'done', outcome, inputHash });
  }
});
