import neo4j, { type ManagedTransaction } from 'neo4j-driver';
import type { CypherRunner, Row, RunCypher } from '../cypher-runner.js';
import { translateNeo4jError } from './translate-error.js';

export interface Neo4jConnection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** How long lost connections and conflicts are retried, in milliseconds. */
  readonly retryMs?: number;
  /** Called each time the driver tries a transaction again. */
  readonly onRetry?: () => void;
}

/** A whole batch in one journey to the server. */
const ROWS_PER_STATEMENT = 10_000;

/** The driver sends plain numbers as floats: whole ones go as integers, in lists and maps too. */
function toNeo4jValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4jValue);
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, entry]) => [key, toNeo4jValue(entry)]);
    return Object.fromEntries(entries) as Row;
  }
  return value;
}

function toNeo4jParameters(parameters: Row | undefined): Row {
  return toNeo4jValue(parameters ?? {}) as Row;
}

/**
 * Connects to a Neo4j server and checks that it answers, within ten seconds. Transactions go
 * through the driver's managed functions, which retry what the server calls transient.
 */
export async function openNeo4jRunner(connection: Neo4jConnection): Promise<CypherRunner> {
  const driver = neo4j.driver(
    connection.uri,
    neo4j.auth.basic(connection.user, connection.password),
    {
      disableLosslessIntegers: true,
      connectionTimeout: 10_000,
      maxTransactionRetryTime: connection.retryMs ?? 30_000,
      userAgent: 'vinculum',
    },
  );
  const fail = (error: unknown) => translateNeo4jError(error, connection.uri);
  try {
    await driver.verifyConnectivity();
  } catch (error) {
    await driver.close();
    throw fail(error);
  }

  async function runIn(
    transaction: ManagedTransaction,
    statement: string,
    parameters?: Row,
  ): Promise<Row[]> {
    const result = await transaction.run(statement, toNeo4jParameters(parameters));
    return result.records.map((record) => record.toObject());
  }

  const read: RunCypher = async (statement, parameters) => {
    try {
      // One journey less than a session of one's own: the transaction begins with the statement.
      const { records } = await driver.executeQuery(statement, toNeo4jParameters(parameters), {
        routing: neo4j.routing.READ,
        bookmarkManager: null,
      });
      return records.map((record) => record.toObject());
    } catch (error) {
      throw fail(error);
    }
  };

  return {
    store: 'neo4j',
    rowsPerStatement: ROWS_PER_STATEMENT,
    read,
    transaction: async (work) => {
      const session = driver.session();
      try {
        let attempts = 0;
        return await session.executeWrite((transaction) => {
          attempts += 1;
          if (attempts > 1) connection.onRetry?.();
          return work((statement, parameters) => runIn(transaction, statement, parameters));
        });
      } catch (error) {
        throw fail(error);
      } finally {
        await session.close();
      }
    },
    alterSchema: async (statement) => {
      const session = driver.session();
      try {
        await session.run(statement);
      } catch (error) {
        throw fail(error);
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}
