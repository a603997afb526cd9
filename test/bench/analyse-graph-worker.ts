import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { kadabraBetweenness } from '../../server/analysis/centrality/kadabra-betweenness.js';
import { core } from '../../server/analysis/centrality/core.js';
import { degree } from '../../server/analysis/centrality/degree.js';
import { sumDistances } from '../../server/analysis/centrality/distance-sums.js';
import { exactBetweenness } from '../../server/analysis/centrality/exact-betweenness.js';
import { pageRank } from '../../server/analysis/centrality/page-rank.js';
import { pivotBetweenness } from '../../server/analysis/centrality/pivot-betweenness.js';
import { communityFinder } from '../../server/analysis/community/find-communities.js';
import { connectedComponents } from '../../server/analysis/components/connected-components.js';
import { linksToCsr, type Csr } from '../../server/analysis/csr.js';
import { findBlocks } from '../../server/analysis/decomposition/blocks.js';
import { cutPoints } from '../../server/analysis/position/cut-points.js';
import { projectNetwork } from '../../server/analysis/projection/project-network.js';
import { toProjectionGraph } from '../../server/analysis/projection/projection-graph.js';
import type { LoopHooks } from '../../server/analysis/hooks.js';
import { createRandom } from '../../server/analysis/random.js';
import {
  analysisParametersSchema,
  type AnalysisParameters,
  type CommunityMethod,
} from '../../server/contract/results.js';
import type { Snapshot } from '../../server/contract/snapshot.js';
import { batchRunner } from '../../server/jobs/batch-runner.js';
import { listSnapshotParts } from '../../server/jobs/snapshot-parts.js';
import type { AnalysisWork, GraphOrder, WorkFigures } from './analysis-work.js';
import { readGraphFile } from './graph-file.js';

// A thread as an analysis has it, with others to help: does the work once on a graph and reports its
// figures.
const [{ work, path, nodes }] = (await once(parentPort!, 'message')) as [GraphOrder];
const hooks: LoopHooks = { runBatches: batchRunner() };
const { sources, targets } = readGraphFile(path);
const ids = Array.from({ length: nodes }, (_, at) => `n${String(at).padStart(7, '0')}`);

function toRows(): Csr {
  const weights = new Float64Array(sources.length).fill(1);
  return linksToCsr(ids, { sources, targets, weights }, false);
}

function largest(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** From the ends of the links to numbered communities. */
function divide(method: CommunityMethod): () => number {
  return () => {
    const refuse = (): never => {
      throw new Error('the graph is too small for this bench');
    };
    return communityFinder(toRows(), refuse, { method, resolution: 1 }).find(1).modularity;
  };
}

/** The network as records, as the thread of a job receives them: copied in parts, no text shared. */
function receiveRecords(): Snapshot {
  const entities: Snapshot['entities'][number][] = [];
  const links: Snapshot['links'][number][] = [];
  const made = {
    entities: ids.map((id) => ({ id, kind: 'person' as const, name: id })),
    links: Array.from(sources, (source, at) => ({
      id: `l${String(at).padStart(7, '0')}`,
      kind: 'associate' as const,
      source: ids[source] ?? '',
      target: ids[targets[at] ?? 0] ?? '',
      directed: false,
    })),
  };
  for (const part of listSnapshotParts(made)) {
    const copy = structuredClone(part);
    if (copy.type === 'entities') entities.push(...copy.entities);
    else links.push(...copy.links);
  }
  return { entities, links };
}

/** From the records of a snapshot to numbered communities, as an analysis goes. */
function divideRecords(method: CommunityMethod): () => number {
  const snapshot = receiveRecords();
  const parameters: AnalysisParameters = analysisParametersSchema.parse({});
  return () => {
    const network = projectNetwork(snapshot, parameters);
    const toGraph = () => toProjectionGraph(network, false);
    return communityFinder(network.csr, toGraph, { method, resolution: 1 }).find(1).modularity;
  };
}

/** A measure of a graph that is there already. */
function measure(compute: (csr: Csr) => number): () => number {
  const csr = toRows();
  return () => compute(csr);
}

const WORK: Readonly<Record<AnalysisWork, () => () => number>> = {
  betweenness: () => measure((csr) => largest(exactBetweenness(csr, hooks)) / 2),
  distances: () =>
    measure((csr) => largest(sumDistances(csr, hooks).inverse) / (csr.ids.length - 1)),
  louvain: () => divide('louvain'),
  'louvain-from-records': () => divideRecords('louvain'),
  leiden: () => divide('leiden'),
  'leiden-from-records': () => divideRecords('leiden'),
  pagerank: () => measure((csr) => largest(pageRank(csr))),
  cores: () => measure((csr) => largest(core(csr, degree(csr)))),
  components: () => measure((csr) => connectedComponents(csr).length),
  'cut-points': () =>
    measure((csr) => cutPoints(findBlocks(csr)).reduce((sum, isCut) => sum + isCut, 0)),
  pivots: () =>
    measure(
      (csr) => largest(pivotBetweenness(csr, { pivots: 256, random: createRandom(1) }, hooks)) / 2,
    ),
  guaranteed: () =>
    measure((csr) => {
      const options = { epsilon: 0.01, delta: 0.1, random: createRandom(1) };
      return largest(kadabraBetweenness(csr, options, hooks).sums) / 2;
    }),
};

const run = WORK[work]();
const before = process.cpuUsage();
const startedMs = performance.now();
const check = run();
const seconds = (performance.now() - startedMs) / 1_000;
const { user, system } = process.cpuUsage(before);
const processorSeconds = (user + system) / 1_000_000;
parentPort?.postMessage({ seconds, processorSeconds, check } satisfies WorkFigures);
