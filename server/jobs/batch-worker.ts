import { parentPort } from 'node:worker_threads';
import { giveWay } from './give-way.js';
import { takeBatches, type SharedWork } from './shared-work.js';

giveWay();

// A thread beside one that analyses: takes batches of what that one shares, until it is terminated.
parentPort?.on('message', (shared: SharedWork) => {
  takeBatches(shared, () => undefined);
});
