import { parentPort } from 'node:worker_threads';
import { giveWay } from './give-way.js';
import { unpackWork } from './packed-input.js';
import { isLeft, takeBatches, type SharedWork } from './shared-work.js';

giveWay();

// A thread beside one that analyses: takes batches of what that one shares, until it is terminated.
parentPort?.on('message', (shared: SharedWork) => {
  if (!isLeft(shared)) return;
  takeBatches({ ...shared, work: unpackWork(shared.work) }, () => undefined);
});
