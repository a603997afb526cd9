import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../server/demo/random.js';

const STARTS_MS = Date.UTC(2018, 0, 1);
const SECONDS_PER_YEAR = 365 * 24 * 60 * 60;

/** Writes further seeded transfers between the accounts of AMLSim, 0 to `accounts` - 1; the path. */
export function writeMoreTransfers(
  scratch: string,
  rows: number,
  accounts: number,
  seed: string,
): string {
  const random = createRandom(`bench/${seed}-transfers`);
  const lines = ['from,to,amount,currency,at'];
  for (let n = 0; n < rows; n += 1) {
    const from = random.int(0, accounts - 1);
    const to = (from + random.int(1, accounts - 1)) % accounts;
    const at = new Date(STARTS_MS + random.int(0, SECONDS_PER_YEAR - 1) * 1_000).toISOString();
    lines.push(`${from},${to},${(random.int(100, 1_000_000) / 100).toFixed(2)},USD,${at}`);
  }
  const path = join(scratch, `${seed}-transactions.csv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
