import neo4j from 'neo4j-driver';
import { describe, expect, inject, test } from 'vitest';

const connection = inject('neo4j');

describe.skipIf(connection === null)('the Neo4j of the run', () => {
  test('answers a query of its version 5', async () => {
    if (!connection) return;
    const { uri, user, password } = connection;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
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
