import { mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalysisWork } from './analysis-work.js';
import { ANALYSIS_HEADER, compareAnalysis, type AnalysisTask } from './compare-analysis.js';
import {
  CRIME_100K,
  CRIME_10K,
  CRIME_10K_CORE,
  CRIME_1M,
  generateCrimeGraph,
} from './crime-graph.js';
import { writeGraphFile } from './graph-file.js';
import { markdownTable } from './markdown-table.js';
import { findPeer, type PeerProgram } from './peer-programs.js';

// npm run bench:analysis [-- WORK … kadabra]: the works named, else all; with `kadabra` networkit's guaranteed
// sampling, too, which takes minutes.
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const named = process.argv.slice(2).filter((each) => each !== 'kadabra');
const withKadabra = process.argv.includes('kadabra');

// As the threads of an analysis do, so that both sides get the same share of a busy machine.
setPriority(10);

const PLAN: readonly (readonly [typeof CRIME_10K, AnalysisWork, string, PeerProgram | null])[] = [
  [CRIME_10K, 'betweenness', 'betweenness, exact', 'igraph'],
  [CRIME_10K, 'betweenness', 'betweenness, exact', 'networkit'],
  [CRIME_10K_CORE, 'betweenness', 'betweenness, exact', 'igraph'],
  [CRIME_10K, 'distances', 'closeness and harmonic', 'igraph'],
  [CRIME_100K, 'louvain', 'Louvain, from the ends of links', 'igraph'],
  [CRIME_100K, 'louvain-from-records', 'Louvain, from records', 'igraph'],
  [CRIME_100K, 'leiden', 'Leiden, from the ends of links', 'igraph'],
  [CRIME_100K, 'leiden-from-records', 'Leiden, from records', 'igraph'],
  [CRIME_1M, 'pagerank', 'PageRank', 'igraph'],
  [CRIME_1M, 'cores', 'core numbers', 'igraph'],
  [CRIME_1M, 'components', 'components', 'igraph'],
  [CRIME_1M, 'cut-points', 'cut points', 'igraph'],
  [CRIME_1M, 'louvain-from-records', 'Louvain, from records', 'igraph'],
  [CRIME_1M, 'leiden-from-records', 'Leiden, from records', 'igraph'],
  // The others would take a quarter of an hour: for the peak of memory alone.
  [CRIME_1M, 'pivots', 'betweenness, 256 pivots', null],
  [CRIME_1M, 'guaranteed', 'betweenness, ±0.01 at 90 %', null],
  [CRIME_100K, 'pivots', 'betweenness, 256 pivots', 'networkit'],
  [CRIME_100K, 'guaranteed', 'betweenness, ±0.01 at 90 %', 'networkit'],
];

async function measure(scratch: string): Promise<string> {
  const versions = { igraph: findPeer('igraph'), networkit: findPeer('networkit') };
  const files = new Map<string, Pick<AnalysisTask, 'path' | 'order'>>();
  const plan = PLAN.filter(([, work]) => named.length === 0 || named.includes(work));
  for (const shape of new Set(plan.map(([each]) => each))) {
    const { name, order, sources, targets } = generateCrimeGraph(shape);
    const path = join(scratch, `${shape.core}-${shape.leaves}.links`);
    writeGraphFile(path, sources, targets);
    files.set(name, { path, order });
    console.log(`${name}: ${order} nodes, ${sources.length} links`);
  }
  const rows: string[][] = [];
  for (const [{ name }, work, title, program] of plan) {
    const file = files.get(name);
    if (!file) continue;
    const version = program && versions[program];
    const isRun = version !== null && (work !== 'guaranteed' || withKadabra);
    const peer = program && isRun ? { program, version } : null;
    rows.push(await compareAnalysis({ title, work, graph: name, ...file, peer }, ROUNDS));
  }
  return markdownTable(ANALYSIS_HEADER, rows);
}

const scratch = mkdtempSync(join(tmpdir(), 'vinculum-bench-'));
try {
  console.log(await measure(scratch));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
