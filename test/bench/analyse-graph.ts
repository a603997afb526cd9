import { runInWorker } from '../../server/jobs/run-in-worker.js';
import type { WorkFigures } from './analysis-work.js';

// A process of its own, so that each piece of work begins cold and has its own peak of memory: has the
// work (first argument) done once on a graph (path and number of nodes), on as many threads as the fourth
// argument says, and prints its figures.
const [work, path, nodes, threads] = process.argv.slice(2);
const order = { work, path, nodes: Number(nodes) };
const figures = await runInWorker(
  new URL('./analyse-graph-worker.js', import.meta.url),
  [order],
  (message: WorkFigures) => message,
  threads === undefined ? {} : { threads: Number(threads) },
);
process.stdout.write(JSON.stringify(figures));
