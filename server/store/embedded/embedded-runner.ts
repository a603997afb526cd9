import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { createBreath } from '../../breathe.js';
import { AppError } from '../../errors.js';
import type { CypherRunner, Row, RunCypher } from '../cypher-runner.js';
import { translateEmbeddedError } from './translate-error.js';

/** Attempts at one transaction before a write conflict is given up. */
const MAX_ATTEMPTS = 5;

/** Bytes of write-ahead log after which the store folds it into its file. */
const CHECKPOINT_WAL_BYTES = 256 * 1024 * 1024;

/** More at once cost memory, a fifth of that of their links, and bring no speed. */
const ROWS_PER_STATEMENT = 500;

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!statSync(folder).isDirectory()) throw new Error('not a directory');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'there is a file of that name' : message;
    throw new AppError(
      'store_failed',
      `The data folder ${folder} cannot be used: ${reason}. Choose another with --data.`,
      { cause: error },
    );
  }
}

/** The rows of a result: made into objects in turns, as a page of links takes tens of milliseconds. */
async function toRows(result: grafeo.QueryResult): Promise<Row[]> {
  const breathe = createBreath();
  const rows: Row[] = [];
  const { length } = result;
  for (let index = 0; index < length; index += 1) {
    rows.push(result.get(index));
    await breathe();
  }
  return rows;
}

/** Ends a transaction that failed. A commit that failed has done so itself, and refuses to again. */
function rollBack(transaction: ReturnType<grafeo.GrafeoDB['beginTransaction']>): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // What is to be told is why it failed.
  }
}

/**
 * Opens the embedded store in `folder` (made if missing). One process at a time; a second one gets
 * `store_locked`. Writes are queued: one transaction at a time, as the store has one writer.
 */
export function openEmbeddedRunner(folder: string): CypherRunner {
  prepareFolder(folder);
  const path = join(folder, 'graph.grafeo');
  let db: ReturnType<typeof grafeo.GrafeoDB.create>;
  try {
    db = grafeo.GrafeoDB.create(path);
    db.setCheckpointTriggers({ walBytes: CHECKPOINT_WAL_BYTES });
  } catch (error) {
    throw translateEmbeddedError(error, folder);
  }

  const read: RunCypher = async (statement, parameters) => {
    try {
      return await toRows(await db.executeCypher(statement, parameters));
    } catch (error) {
      throw translateEmbeddedError(error, folder);
    }
  };

  async function attempt<T>(work: (run: RunCypher) => Promise<T>): Promise<T> {
    const transaction = db.beginTransaction();
    // In the order in which they are given; where one fails the others are not run.
    let last: Promise<unknown> = Promise.resolve();
    try {
      const result = await work((statement, parameters) => {
        const turn = last.then(async () =>
          toRows(await transaction.executeCypher(statement, parameters)),
        );
        last = turn;
        return turn;
      });
      transaction.commit();
      return result;
    } catch (error) {
      await last.catch(() => undefined);
      rollBack(transaction);
      throw error;
    }
  }

  async function attemptRepeatedly<T>(work: (run: RunCypher) => Promise<T>): Promise<T> {
    for (let n = 1; ; n += 1) {
      try {
        return await attempt(work);
      } catch (error) {
        if (error instanceof AppError) throw error;
        const isConflict = error instanceof Error && error.message.includes('GRAFEO-T001');
        if (!isConflict || n === MAX_ATTEMPTS) throw translateEmbeddedError(error, folder);
      }
    }
  }

  let tail: Promise<unknown> = Promise.resolve();
  return {
    store: 'embedded',
    rowsPerStatement: ROWS_PER_STATEMENT,
    read,
    transaction: (work) => {
      const turn = tail.then(() => attemptRepeatedly(work));
      tail = turn.catch(() => undefined);
      return turn;
    },
    alterSchema: async (statement) => {
      await read(statement);
    },
    close: async () => {
      await tail;
      try {
        db.close();
      } catch (error) {
        throw translateEmbeddedError(error, folder);
      }
    },
  };
}
