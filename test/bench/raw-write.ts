import { schemaStatements } from '../../server/store/cypher-files.js';
import type { StorePlace } from './bench-store.js';
import { openBenchRunner } from './open-bench-runner.js';
import { readContent } from './raw-content.js';

const STATEMENTS = {
  accounts: 'UNWIND $rows AS row CREATE (n:Entity:Account) SET n += row',
  transactions:
    'UNWIND $rows AS row MATCH (a:Entity {key: row.from}) MATCH (b:Entity {key: row.to}) CREATE (a)-[l:PAYS]->(b) SET l += row.link',
};

// A process of its own: writes a dumped content (path: second argument) to an empty store (place:
// first argument, JSON), one transaction per batch, and prints the seconds that the transactions
// took. It parses, checks and looks up nothing, and writes no ledger and no audit log.
const place = JSON.parse(process.argv[2] ?? '') as StorePlace;
const runner = await openBenchRunner(place);
try {
  for (const statement of schemaStatements(runner.store)) await runner.alterSchema(statement);
  const seconds = { accounts: 0, transactions: 0 };
  for (const { part, rows } of readContent(process.argv[3] ?? '')) {
    const startedMs = performance.now();
    await runner.transaction((run) => run(STATEMENTS[part], { rows }));
    seconds[part] += (performance.now() - startedMs) / 1_000;
  }
  process.stdout.write(JSON.stringify(seconds));
} finally {
  await runner.close();
}
