import { createRandom } from '../../server/demo/random.js';
import type { Caller } from '../../server/disclosure/open-case.js';
import { expand } from '../../server/features/neighbourhood/use-case.js';
import { search } from '../../server/features/search/use-case.js';
import { openCypherGraphStore } from '../../server/store/cypher-graph-store.js';
import type { BenchCase } from './bench-case.js';
import type { StorePlace } from './bench-store.js';
import { quantile } from './figures.js';
import { formatFigure } from './markdown-table.js';
import { openBenchRunner } from './open-bench-runner.js';
import { CASE_NAME } from './run-import.js';
import { timeCalls } from './time-calls.js';

const QUERIES = 500;
const HUBS = 50;
const WARM_UP = 1_000;
/** The limits that the command line has. */
const NEIGHBOURS_SHOWN = 50;
const HITS_SHOWN = 20;

export const QUERY_HEADER = ['query', 'calls', 'median, ms', 'p95, ms', 'slowest, ms'];

const MOST_LINKS =
  'MATCH (n:Entity)-[l]-() WITH n, count(l) AS links ORDER BY links DESC, n.id LIMIT $limit RETURN n.id AS id';

function describe(name: string, times: readonly number[]): string[] {
  const figures = [0.5, 0.95, 1].map((fraction) => formatFigure(quantile(times, fraction), 1));
  return [name, formatFigure(times.length), ...figures];
}

/** Times the use cases on the imported case: accounts drawn with a seed, and the busiest ones. */
export async function measureQueries(bench: BenchCase, place: StorePlace): Promise<string[][]> {
  const runner = await openBenchRunner(place);
  const store = await openCypherGraphStore(runner);
  try {
    const caller: Caller = { store, act: { actor: 'bench', at: new Date().toISOString() } };
    const random = createRandom('bench/queries');
    // The accounts of AMLSim are numbered from 0, and their number is their name.
    const accounts = Array.from({ length: QUERIES }, () =>
      String(random.int(0, bench.accounts.rows - 1)),
    );
    const beginnings = accounts.map((number) => number.slice(0, random.int(2, 3)));
    const hubs = (await runner.read(MOST_LINKS, { limit: HUBS })).map(({ id }) => id as string);
    const grow = (id: string) => expand(caller, CASE_NAME, id, { limit: NEIGHBOURS_SHOWN });
    const find = (text: string) => search(caller, CASE_NAME, text, HITS_SHOWN);
    const name = (query: string) => `${query}, ${place.store}`;
    return [
      describe(name('expand, random accounts'), await timeCalls(accounts, WARM_UP, grow)),
      describe(name(`expand, ${HUBS} busiest accounts`), await timeCalls(hubs, WARM_UP, grow)),
      describe(name('search, whole number'), await timeCalls(accounts, WARM_UP, find)),
      describe(name('search, first 2 or 3 digits'), await timeCalls(beginnings, WARM_UP, find)),
    ];
  } finally {
    await store.close();
  }
}
