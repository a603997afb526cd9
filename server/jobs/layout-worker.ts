import { parentPort } from 'node:worker_threads';
import { layOut } from '../analysis/layout/force-atlas2.js';
import { giveWay } from './give-way.js';
import type { LayoutOrder, LayoutReport } from './worker-messages.js';

giveWay();

// Cancelling terminates the worker, wherever it is.
parentPort?.once('message', ({ graph, parameters }: LayoutOrder) => {
  const report = (message: LayoutReport): void => parentPort?.postMessage(message);
  const places = layOut(graph, parameters, {
    onFraction: (fraction) => {
      report({ type: 'progress', fraction });
    },
  });
  report({ type: 'done', places });
});
