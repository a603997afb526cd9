import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createRandom } from '../../server/demo/random.js';
import type { BenchCase } from './bench-case.js';

const ACCOUNTS = 20_000;
const TRANSACTIONS = 1_000_000;
const LINES_PER_CHUNK = 1_000;
const YEAR_STARTS_MS = Date.UTC(2024, 0, 1);
const SECONDS_PER_YEAR = 366 * 24 * 60 * 60;

async function writeLines(
  path: string,
  header: string,
  count: number,
  lineOf: (n: number) => string,
): Promise<void> {
  function* chunks(): Generator<string> {
    yield `${header}\n`;
    for (let from = 0; from < count; from += LINES_PER_CHUNK) {
      const length = Math.min(LINES_PER_CHUNK, count - from);
      yield Array.from({ length }, (_, n) => `${lineOf(from + n)}\n`).join('');
    }
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
}

/** 1,000,000 seeded transfers of one year between 20,000 accounts, some far busier than others. */
export async function generateLargeCase(scratch: string): Promise<BenchCase> {
  const random = createRandom('bench/transfers');
  const accounts = join(scratch, 'large-accounts.csv');
  await writeLines(
    accounts,
    'id,number,bank,currency',
    ACCOUNTS,
    (n) => `A${n},${10 ** 11 + n},Bank ${n % 40},EUR`,
  );
  const pickAccount = (): number => Math.floor(ACCOUNTS * random.next() ** 2);
  const transactions = join(scratch, 'large-transactions.csv');
  await writeLines(transactions, 'from,to,amount,currency,at', TRANSACTIONS, () => {
    const from = pickAccount();
    const to = (from + 1 + random.int(0, ACCOUNTS - 2)) % ACCOUNTS;
    const at = new Date(YEAR_STARTS_MS + random.int(0, SECONDS_PER_YEAR - 1) * 1_000);
    const amount = (random.int(100, 1_000_000) / 100).toFixed(2);
    return `A${from},A${to},${amount},EUR,${at.toISOString().slice(0, 19)}Z`;
  });
  return {
    name: '1,000,000 transfers',
    accounts: { kind: 'accounts', path: accounts, rows: ACCOUNTS, options: [] },
    transactions: { kind: 'transactions', path: transactions, rows: TRANSACTIONS, options: [] },
  };
}
