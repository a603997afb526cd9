import { parentPort } from 'node:worker_threads';
import { analyse } from '../analysis/analyse.js';
import { hashInput } from './input-hash.js';
import type { AnalysisOrder, AnalysisReport } from './worker-messages.js';

// The worker asks nobody whether to stop: cancelling terminates it, wherever it is.
parentPort?.once('message', ({ snapshot, parameters }: AnalysisOrder) => {
  const report = (message: AnalysisReport): void => parentPort?.postMessage(message);
  const inputHash = hashInput(snapshot);
  const outcome = analyse(snapshot, parameters, {
    onProgress: (progress) => {
      report({ type: 'progress', ...progress });
    },
  });
  report({ type: 'done', outcome, inputHash });
});
