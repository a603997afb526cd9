import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokerParametersSchema } from '../../server/contract/brokers.js';
import { disruptionParametersSchema } from '../../server/contract/disruption.js';
import { analysisParametersSchema } from '../../server/contract/results.js';
import type { Snapshot } from '../../server/contract/snapshot.js';
import { DEMO_CASE, DEMO_PARAMETERS } from '../../server/features/demo/use-case.js';
import { runAnalysis } from '../../server/jobs/run-analysis.js';
import { runBrokers } from '../../server/jobs/run-brokers.js';
import { runDisruption } from '../../server/jobs/run-disruption.js';
import { openStore } from '../../server/open-store.js';
import { packageRoot } from '../../server/package-root.js';
import { CRIME_1K, generateCrimeGraph } from './crime-graph.js';
import { markdownTable } from './markdown-table.js';

// npm run bench:draws [-- invented]: works of many draws on one thread and on two, by turns; with `invented` without
// the demo case.
const THREADS = [1, 2];

// As the threads of an analysis do, so that what measures gets the same share of a busy machine.
setPriority(10);

interface Case {
  readonly name: string;
  readonly snapshot: Snapshot;
  /** Of each loss and share; random networks to compare brokers and groups with. */
  readonly draws: number;
  readonly rewirings: number;
  readonly nullDraws: number;
}

const RECOVERIES = 1_000;

/** The demo case as its analysis reads it. */
async function readDemo(scratch: string): Promise<Case> {
  const program = join(packageRoot, 'server', 'cli', 'bin.js');
  execFileSync(process.execPath, [program, 'demo', '--data', scratch], { stdio: 'ignore' });
  const store = await openStore(null, scratch);
  try {
    const found = await store.findCase(DEMO_CASE);
    if (!found) throw new Error('the demo case was not imported');
    const { linkKinds = [] } = DEMO_PARAMETERS;
    const snapshot = await store.readSnapshot(found.id, { linkKinds, origins: true });
    return { name: 'demo case', snapshot, draws: 200, rewirings: 999, nullDraws: 99 };
  } finally {
    await store.close();
  }
}

function inventCase(): Case {
  const { name, order, sources, targets } = generateCrimeGraph(CRIME_1K);
  const idOf = (node: number): string => `n${String(node).padStart(6, '0')}`;
  return {
    ...{ name, draws: 20, rewirings: 99, nullDraws: 39 },
    snapshot: {
      entities: Array.from({ length: order }, (_, node) => ({
        ...{ id: idOf(node), kind: 'person' as const, name: idOf(node) },
      })),
      links: Array.from(sources, (source, at) => ({
        ...{ id: `l${String(at)}`, kind: 'knows' as const, directed: false },
        ...{ source: idOf(source), target: idOf(targets[at] ?? 0) },
        origins: [`warrant-${String(at % 20)}`],
      })),
    },
  };
}

interface Work {
  readonly title: string;
  readonly run: (threads: number) => Promise<{ durationMs: number; outcome: object }>;
}

function listWorks({ snapshot, draws, rewirings, nullDraws }: Case): Work[] {
  const protectedIds = new Set<string>();
  return [
    {
      title: `broker view, ${String(draws)} draws, ${String(rewirings)} random networks`,
      run: (threads) => {
        const parameters = brokerParametersSchema.parse({ draws, rewirings });
        const context = { protectedIds, observed: new Map() };
        return runBrokers(snapshot, { parameters, context }, { threads });
      },
    },
    {
      title: `what-if, 5 removed, ${String(RECOVERIES)} recoveries`,
      run: (threads) => {
        const given = { projection: 'actors', sequential: true, recoveryRuns: RECOVERIES };
        const parameters = disruptionParametersSchema.parse(given);
        const context = { protectedIds, functions: new Map() };
        return runDisruption(snapshot, { parameters, context }, { threads });
      },
    },
    {
      title: `groups beside ${String(nullDraws)} random networks`,
      run: (threads) => {
        const given = { projection: 'actors', communities: 'leiden', nullDraws };
        return runAnalysis(snapshot, analysisParametersSchema.parse(given), { threads });
      },
    },
  ];
}

async function measure(network: Case): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { title, run } of listWorks(network)) {
    const seconds: number[] = [];
    const processor: number[] = [];
    const outcomes = new Set<string>();
    for (const threads of THREADS) {
      const before = process.cpuUsage();
      const { durationMs, outcome } = await run(threads);
      const { user, system } = process.cpuUsage(before);
      seconds.push(durationMs / 1_000);
      processor.push((user + system) / 1e6);
      outcomes.add(JSON.stringify(outcome));
    }
    const [one = 0, two = 0] = seconds;
    const figures = [...seconds, one / two, ...processor].map((each) => each.toFixed(2));
    rows.push([title, network.name, ...figures, outcomes.size === 1 ? 'yes' : 'NO']);
    console.error(rows.at(-1)?.join(' · '));
  }
  return rows;
}

const scratch = mkdtempSync(join(tmpdir(), 'vinculum-bench-'));
try {
  const cases = process.argv.includes('invented')
    ? [inventCase()]
    : [await readDemo(scratch), inventCase()];
  const rows: string[][] = [];
  for (const each of cases) rows.push(...(await measure(each)));
  const header = [
    ...['work', 'network', 'one thread, s', 'two threads, s', 'times as fast'],
    ...['processor time of one, s', 'of two, s', 'same result'],
  ];
  console.log(markdownTable(header, rows));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
