import type { LoopHooks } from '../../analysis/hooks.js';
import type { PathRules } from '../../contract/paths.js';
import type { CaseFile, GraphStore } from '../../store/graph-store.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import type { FoundPath } from './found-path.js';
import { admitSteps, type PathNetwork } from './path-network.js';
import { findPlainPaths } from './plain-paths.js';
import { readNetworkSteps, readPlainSteps } from './read-steps.js';
import { searchNetwork } from './search-network.js';

/** How long one question may be looked into: what takes longer is given up and said to be. */
const PATIENCE_MS = 30_000;

type Pair = readonly [string, string];

const COUNT = new Intl.NumberFormat('en-GB');

/** Whether rules ask for no more than the store can be walked for: of a large case little is read. */
function isPlain({ by, directed, filter }: PathRules): boolean {
  const { entityKinds, fromMs, untilMs, grades } = filter;
  const isFiltered = entityKinds ?? fromMs ?? untilMs ?? grades;
  return by === 'hops' && !directed && isFiltered === undefined;
}

/** Finds the paths of one question, pair by pair; real ids, no masks. */
export class PathFinder {
  private readonly networks = new Map<string, Promise<PathNetwork>>();
  private readonly hooks: LoopHooks;

  constructor(
    private readonly store: GraphStore,
    private readonly caseFile: CaseFile,
    private readonly snapshots: SnapshotCache,
    private readonly ends: ReadonlySet<string>,
  ) {
    const deadline = performance.now() + PATIENCE_MS;
    this.hooks = { shouldStop: () => performance.now() > deadline };
  }

  private network(rules: PathRules): Promise<PathNetwork> {
    const key = JSON.stringify(rules);
    const known = this.networks.get(key);
    if (known) return known;
    const made = this.snapshots
      .read(this.caseFile, rules.filter.grades)
      .then((snapshot) => admitSteps(snapshot, rules, this.ends));
    this.networks.set(key, made);
    return made;
  }

  /**
   * The best paths of a pair, with the links of their steps.
   * @throws {AnalysisStopped} when it takes too long.
   */
  async find(
    [from, to]: Pair,
    rules: PathRules,
    { count, records }: { readonly count: number; readonly records: number },
  ): Promise<FoundPath[]> {
    const { store, caseFile } = this;
    const { maxLength, filter } = rules;
    const paths: FoundPath[] = [];
    if (isPlain(rules)) {
      const { linkKinds } = filter;
      const question = { from, to, count, maxLength, linkKinds };
      for (const ids of await findPlainPaths(store, caseFile.id, question)) {
        paths.push(await readPlainSteps(store, caseFile.id, ids, { records, linkKinds }));
      }
      return paths;
    }
    const network = await this.network(rules);
    const question = { source: from, target: to, count };
    for (const path of await searchNetwork(network, rules, question, this.hooks)) {
      const options = { records, grades: filter.grades };
      paths.push(await readNetworkSteps(store, caseFile.id, path, options));
    }
    return paths;
  }

  /** Links of the best path of a pair; null where there is none. */
  async findLength([from, to]: Pair, rules: PathRules): Promise<number | null> {
    const question = { source: from, target: to, count: 1 };
    if (isPlain(rules)) {
      const { maxLength, filter } = rules;
      const { linkKinds } = filter;
      const plain = { from, to, count: 1, maxLength, linkKinds };
      const [path] = await findPlainPaths(this.store, this.caseFile.id, plain);
      return path ? path.length - 1 : null;
    }
    const [path] = await searchNetwork(await this.network(rules), rules, question, this.hooks);
    return path ? path.steps.length : null;
  }

  /** What was left out of the search, a sentence each; nothing where nothing was. */
  async describe(rules: PathRules): Promise<string[]> {
    if (isPlain(rules)) return [];
    const { graph, lengths, undated, zoneless } = await this.network(rules);
    const total = this.caseFile.links;
    const notes = [`${COUNT.format(graph.links)} of ${countOf(total, 'link')} are looked at.`];
    if (undated > 0) {
      const are = undated === 1 ? 'is' : 'are';
      notes.push(`${countOf(undated, 'link')} without a date ${are} left out of the time order.`);
    }
    if (rules.by === 'time' && zoneless > 0) {
      const clocks = countOf(zoneless, 'clock time');
      notes.push(`${clocks} without a zone may lie up to 14 hours earlier or 12 hours later.`);
    }
    if (lengths && lengths.weightless > 0) {
      const pairs = countOf(lengths.weightless, 'pair');
      notes.push(`Left out: ${pairs} whose records add up to no weight.`);
    }
    return notes;
  }
}

function countOf(count: number, one: string): string {
  return `${COUNT.format(count)} ${count === 1 ? one : `${one}s`}`;
}
