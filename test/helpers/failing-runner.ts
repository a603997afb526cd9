import type { CypherRunner } from '../../server/store/cypher-runner.js';

/** Thrown in place of the statement that is to fail. */
export class InjectedFailure extends Error {
  override readonly name = 'InjectedFailure';
}

/**
 * A runner that runs every transaction twice, as a driver does that loses the connection before it
 * hears that the first attempt was committed.
 */
export function replayTransactions(runner: CypherRunner): CypherRunner {
  return {
    ...runner,
    transaction: async (work) => {
      await runner.transaction(work);
      return runner.transaction(work);
    },
  };
}

/** A runner whose n-th statement inside transactions (1-based, counted from `arm`) fails. */
export class FailingRunner implements CypherRunner {
  readonly store: CypherRunner['store'];
  readonly rowsPerStatement: number;
  readonly read: CypherRunner['read'];
  readonly alterSchema: CypherRunner['alterSchema'];
  private failAt = Infinity;
  /** Statements run inside transactions since `arm`. */
  statements = 0;

  constructor(private readonly runner: CypherRunner) {
    this.store = runner.store;
    this.rowsPerStatement = runner.rowsPerStatement;
    this.read = runner.read;
    this.alterSchema = runner.alterSchema;
  }

  arm(failAt: number): void {
    this.failAt = failAt;
    this.statements = 0;
  }

  transaction: CypherRunner['transaction'] = (work) =>
    this.runner.transaction((run) =>
      work((statement, parameters) => {
        this.statements += 1;
        if (this.statements === this.failAt) {
          return Promise.reject(new InjectedFailure('cut off here'));
        }
        return run(statement, parameters);
      }),
    );

  close(): Promise<void> {
    return this.runner.close();
  }
}
