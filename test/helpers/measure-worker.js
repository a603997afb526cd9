import { parentPort, workerData } from 'node:worker_threads';
import { exactBetweenness } from '../../dist/server/analysis/centrality/exact-betweenness.js';
import { kadabraBetweenness } from '../../dist/server/analysis/centrality/kadabra-betweenness.js';
import { pivotBetweenness } from '../../dist/server/analysis/centrality/pivot-betweenness.js';
import { sumDistances } from '../../dist/server/analysis/centrality/distance-sums.js';
import { createRandom } from '../../dist/server/analysis/random.js';
import { shareBatches } from '../../dist/server/jobs/share-batches.js';

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

// A thread as `runInWorker` starts it: measures a graph, sharing even the smallest work.
const tell = (shared) => parentPort.postMessage({ type: 'share', shared });

/** Leaves the first batch to others, so that every work is really shared. */
function tellAndWait(shared) {
  tell(shared);
  while (Atomics.load(shared.ledger, 0) === 0) sleep(1);
}

const MEASURES = {
  exact: (csr, hooks) => exactBetweenness(csr, hooks),
  distances: (csr, hooks) => sumDistances(csr, hooks),
  pivots: (csr, hooks) => pivotBetweenness(csr, { pivots: 60, random: createRandom(4) }, hooks),
  guaranteed: (csr, hooks) =>
    kadabraBetweenness(csr, { epsilon: 0.05, delta: 0.1, random: createRandom(4) }, hooks),
  // A work that no thread knows: who helps with it fails, who shared it waits for ever.
  unknown: () => {
    tell({ work: { kind: 'unknown', input: {}, batches: 2 }, ledger: new Int32Array(4) });
    sleep();
  },
};

parentPort.once('message', ({ measure, csr }) => {
  const fractions = [];
  const hooks = {
    onFraction: (fraction) => fractions.push(fraction),
    ...(workerData.threads > 1 && { runBatches: shareBatches(tellAndWait, 0) }),
  };
  const outcome = MEASURES[measure](csr, hooks);
  parentPort.postMessage({ outcome, fractions });
});
