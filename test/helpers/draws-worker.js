import { parentPort, workerData } from 'node:worker_threads';
import { analyse } from '../../dist/server/analysis/analyse.js';
import { rankBrokers } from '../../dist/server/analysis/brokers/rank-brokers.js';
import { disrupt } from '../../dist/server/analysis/disruption/disrupt.js';
import { runDraws } from '../../dist/server/analysis/draws/run-draws.js';
import { shareBatches } from '../../dist/server/jobs/share-batches.js';

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

// A thread as `runInWorker` starts it, which shares even the smallest work and notes what it shares.
const sharedKinds = [];

/** Leaves the first batch to others, so that every work is really shared. */
function tell(shared) {
  sharedKinds.push(shared.work.kind);
  parentPort.postMessage({ type: 'share', shared });
  while (Atomics.load(shared.ledger, 0) === 0) sleep(1);
}

const WORKS = {
  brokers: ({ snapshot, parameters, context }, hooks) =>
    rankBrokers(snapshot, parameters, context, hooks),
  disruption: ({ snapshot, parameters, context }, hooks) =>
    disrupt(snapshot, parameters, context, hooks),
  groups: ({ snapshot, parameters }, hooks) => analyse(snapshot, parameters, hooks),
  // Draws of records that do not fit: who helps with them fails, who shared them waits.
  broken: ({ snapshot, parameters }) => {
    const runBatches = (work) => {
      tell({ work, ledger: new Int32Array(new SharedArrayBuffer(16)) });
    };
    const size = { draws: 4, numbers: 1, stepsEach: 1 };
    runDraws('significance', { snapshot, parameters }, size, () => undefined, { runBatches });
  },
};

parentPort.once('message', ({ work, order }) => {
  const fractions = [];
  const hooks = {
    onProgress: ({ fraction }) => fractions.push(fraction),
    ...(workerData.threads > 1 && { runBatches: shareBatches(tell, 0) }),
  };
  const outcome = WORKS[work](order, hooks);
  parentPort.postMessage({ outcome, fractions, sharedKinds: [...new Set(sharedKinds)] });
});
