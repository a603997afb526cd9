import neo4j, { type Driver, type EagerResult } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findNeo4jRuntime, startNeo4j, type Neo4jServer } from '../helpers/neo4j-server.js';

const connection = inject('neo4j');
const runtime = await findNeo4jRuntime();

function connect(to: { uri: string; user: string; password: string }): Driver {
  return neo4j.driver(to.uri, neo4j.auth.basic(to.user, to.password), {
    maxTransactionRetryTime: 1000,
  });
}

describe.skipIf(connection === null)('the Neo4j of the run', () => {
  test('answers a query of its version 5', async () => {
    if (!connection) return;
    const driver = connect(connection);
    try {
      const { records } = await driver.executeQuery(
        'CALL dbms.components() YIELD versions RETURN versions[0] AS version',
      );
      expect(records[0]?.get('version')).toMatch(/^5\./u);
    } finally {
      await driver.close();
    }
  });
});

describe.skipIf(connection === null || runtime === null)('a Neo4j of its own', () => {
  let server: Neo4jServer;

  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(async () => {
    await server.stop();
  });

  function ask(statement: string): Promise<EagerResult> {
    const driver = connect(server.connection);
    return driver.executeQuery(statement).finally(() => driver.close());
  }

  test('refuses a wrong password', async () => {
    const driver = connect({ ...server.connection, password: 'not-the-password' });
    await expect(driver.verifyAuthentication()).resolves.toBe(false);
    await driver.close();
  });

  test('does not answer while killed, and keeps its data over a restart', async () => {
    await ask('CREATE (:Kept {name: "Petrović"})');
    const { uri } = server.connection;
    await server.kill();
    await expect(ask('RETURN 1')).rejects.toThrow(/connect/iu);
    await server.restart();
    expect(server.connection.uri).toBe(uri);
    const { records } = await ask('MATCH (n:Kept) RETURN n.name AS name');
    expect(records.map((record) => record.get('name') as string)).toEqual(['Petrović']);
  });
});
