/** A row as plain values: text, number, boolean, null, list or map. */
export type Row = Record<string, unknown>;

/** Runs one Cypher statement; `parameters` are data and stay data. */
export type RunCypher = (statement: string, parameters?: Row) => Promise<Row[]>;

/**
 * What the two stores differ in: how a statement is run and how a transaction is held. All errors
 * come out as `AppError` with a sentence that says what to do.
 */
export interface CypherRunner {
  readonly store: 'neo4j' | 'embedded';
  /** How many rows one writing statement is best given: a journey each, or memory for all of them. */
  readonly rowsPerStatement: number;
  /** Reads outside any transaction of the caller's. */
  readonly read: RunCypher;
  /**
   * Runs `work` in one transaction, all or nothing; run again from the start where the store says
   * that a retry can help (write conflict, lost connection), so `work` must not keep state. Its
   * statements run in the order in which it gives them, also where it does not wait for each.
   */
  transaction<T>(work: (run: RunCypher) => Promise<T>): Promise<T>;
  /** Runs a schema statement, outside transactions. */
  readonly alterSchema: (statement: string) => Promise<void>;
  close(): Promise<void>;
}
