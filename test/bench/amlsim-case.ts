import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../../server/package-root.js';
import type { BenchCase } from './bench-case.js';

const ARCHIVE = 'amlsim/20K_fanin200.tgz';

/** $VINCULUM_TEST_DATA, or the folder that lies beside the repository, if it holds the archive. */
export function findTestData(): string | null {
  const folder = process.env.VINCULUM_TEST_DATA ?? resolve(packageRoot, '../shared/data');
  return existsSync(join(folder, ARCHIVE)) ? folder : null;
}

/** What to say, and then end, where the data are not there. */
export const NO_TEST_DATA = `Skipped: VINCULUM_TEST_DATA names no folder that holds ${ARCHIVE}.`;

/** AMLSim's 20,000 accounts and 118,250 transfers, unpacked into `scratch`. */
export function unpackAmlsim(data: string, scratch: string): BenchCase {
  execFileSync('tar', ['xzf', join(data, ARCHIVE), '-C', scratch]);
  const folder = join(scratch, '20K_fanin200');
  return {
    name: 'AMLSim 20K_fanin200',
    accounts: {
      kind: 'accounts',
      path: join(folder, 'nodes.csv'),
      rows: 20_000,
      options: ['--map', 'id=nodeid,number=nodeid,balance=init_balance', '--set', 'currency=USD'],
    },
    transactions: {
      kind: 'transactions',
      path: join(folder, 'transactions.csv'),
      rows: 118_250,
      options: [
        ...['--map', 'from=sourceNodeId,to=targetNodeId,amount=value,at=time'],
        ...['--set', 'currency=USD', '--time-origin', '2017-01-01', '--time-step', 'day'],
      ],
    },
  };
}
