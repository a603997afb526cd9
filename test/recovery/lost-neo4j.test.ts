import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver, type EagerResult } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../../server/features/audit/use-case.js';
import { importFiles, type ImportProgress } from '../../server/features/import/use-case.js';
import { openStore } from '../../server/open-store.js';
import { writeCallFiles } from '../helpers/calls-case.js';
import { dumpContent } from '../helpers/dump-case.js';
import { ACT } from '../helpers/each-store.js';
import { findNeo4jRuntime, startNeo4j, type Neo4jServer } from '../helpers/neo4j-server.js';

const runtime = await findNeo4jRuntime();

function connect(to: { uri: string; user: string; password: string }): Driver {
  return neo4j.driver(to.uri, neo4j.auth.basic(to.user, to.password), {
    maxTransactionRetryTime: 1000,
  });
}

describe.skipIf(runtime === null)('a Neo4j that is lost half way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vinculum-lost-'));
  const paths = writeCallFiles(folder, 9_000);
  let server: Neo4jServer;

  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function importCase(
    caseName: string,
    retryMs: number,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<void> {
    const store = await openStore({ ...server.connection, retryMs }, '');
    try {
      const files = paths.map((path) => ({ path, options: {} }));
      const request = { caseName, files, dryRun: false, rejectsPath: null };
      await importFiles({ store, act: ACT }, request, onProgress ? { onProgress } : {});
    } finally {
      await store.close();
    }
  }

  function ask(statement: string): Promise<EagerResult> {
    const driver = connect(server.connection);
    return driver.executeQuery(statement).finally(() => driver.close());
  }

  /** Does something once, when an import has got so far. */
  function after(rows: number, act: () => Promise<void>) {
    let acted: Promise<void> | null = null;
    return {
      onProgress: (progress: ImportProgress) => {
        if (progress.rows >= rows) acted ??= act();
      },
      done: async () => {
        expect(acted).not.toBeNull();
        await acted;
      },
    };
  }

  test('says so; when it is back, the next run completes', async () => {
    const lost = after(4_000, () => server.kill());
    await expect(importCase('Lost', 500, lost.onProgress)).rejects.toMatchObject({
      code: 'store_unreachable',
      message: expect.stringContaining('acknowledged so far is kept'),
    });
    await lost.done();
    await server.restart();
    await importCase('Lost', 500);

    await importCase('Clean', 500);
    const store = await openStore(server.connection, '');
    const [clean, lostOnce] = await Promise.all(
      ['Clean', 'Lost'].map(async (name) => dumpContent(store, (await store.findCase(name))!)),
    );
    expect(clean?.links).toHaveLength(9_000);
    expect(JSON.stringify(lostOnce) === JSON.stringify(clean)).toBe(true);
    expect(await verifyAudit(store)).toMatchObject({ intact: true, problems: [] });
    await store.close();
  }, 240_000);

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
