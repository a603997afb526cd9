import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { CypherRunner, Row } from '../../server/store/cypher-runner.js';

/** Rows of a transaction; an import writes as many. */
const BATCH_ROWS = 2_000;

/** One transaction of the raw writer. */
export interface RawBatch {
  readonly part: 'accounts' | 'transactions';
  readonly rows: readonly Row[];
}

const LENGTH_BYTES = 4;

async function readByPage(runner: CypherRunner, statement: string): Promise<Row[]> {
  const pages = await runner.read('MATCH (n:Entity) RETURN DISTINCT n.page AS page');
  const rows: Row[] = [];
  for (const { page } of pages) {
    for (const row of await runner.read(statement, { page })) rows.push(row);
  }
  return rows;
}

function rowNumber(row: Row): number {
  return (row['link'] as { row: number }).row;
}

/**
 * Writes all nodes and relationships of the imported case, with all their properties, to a file:
 * batches in the order and of the size that the import wrote them in.
 */
export async function dumpContent(runner: CypherRunner, path: string): Promise<void> {
  const file = openSync(path, 'w');
  const write = (part: RawBatch['part'], rows: readonly Row[]): void => {
    for (let at = 0; at < rows.length; at += BATCH_ROWS) {
      const bytes = serialize({ part, rows: rows.slice(at, at + BATCH_ROWS) } satisfies RawBatch);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(bytes.length);
      writeSync(file, Buffer.concat([length, bytes]));
    }
  };
  const accounts = await readByPage(
    runner,
    'MATCH (n:Entity {page: $page}) RETURN properties(n) AS node',
  );
  write(
    'accounts',
    accounts.map(({ node }) => node as Row),
  );
  const transactions = await readByPage(
    runner,
    'MATCH (a:Entity {page: $page})-[l:PAYS]->(b:Entity) RETURN a.key AS from, b.key AS to, properties(l) AS link',
  );
  write(
    'transactions',
    transactions.sort((a, b) => rowNumber(a) - rowNumber(b)),
  );
  closeSync(file);
}

/** The batches of a dumped file, one in memory at a time. */
export function* readContent(path: string): Generator<RawBatch> {
  const file = openSync(path, 'r');
  const length = Buffer.alloc(LENGTH_BYTES);
  try {
    while (readSync(file, length) === LENGTH_BYTES) {
      const bytes = Buffer.alloc(length.readUInt32LE());
      readSync(file, bytes);
      yield deserialize(bytes) as RawBatch;
    }
  } finally {
    closeSync(file);
  }
}
