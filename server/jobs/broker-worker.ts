import { parentPort } from 'node:worker_threads';
import { rankBrokers } from '../analysis/brokers/rank-brokers.js';
import type { SnapshotEntity, SnapshotLink } from '../contract/snapshot.js';
import { giveWay } from './give-way.js';
import { hashBrokerInput } from './input-hash.js';
import type { BrokerOrder, BrokerReport } from './worker-messages.js';

const entities: SnapshotEntity[] = [];
const links: SnapshotLink[] = [];

function report(message: BrokerReport): void {
  parentPort?.postMessage(message);
}

giveWay();

// The worker asks nobody whether to stop: cancelling terminates it, wherever it is.
parentPort?.on('message', (order: BrokerOrder) => {
  if (order.type === 'entities') entities.push(...order.entities);
  else if (order.type === 'links') links.push(...order.links);
  else {
    const snapshot = { entities, links };
    const { parameters, context } = order;
    const inputHash = hashBrokerInput(snapshot, context);
    const outcome = rankBrokers(snapshot, parameters, context, {
      onProgress: (progress) => {
        report({ type: 'progress', ...progress });
      },
    });
    report({ type: 'done', outcome, inputHash });
  }
});
