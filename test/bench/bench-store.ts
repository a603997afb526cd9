import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Neo4jConnection } from '../../server/store/neo4j/neo4j-runner.js';
import { openNeo4jRunner } from '../../server/store/neo4j/neo4j-runner.js';
import {
  connectionFromEnvironment,
  Neo4jUnavailable,
  startNeo4j,
} from '../helpers/neo4j-server.js';

/** Where a run writes to; plain data, so that it can be handed to a child process. */
export type StorePlace =
  | { readonly store: 'embedded'; readonly folder: string }
  | { readonly store: 'neo4j'; readonly connection: Neo4jConnection };

/** A store that each run finds empty. */
export interface BenchStore {
  readonly kind: StorePlace['store'];
  fresh(): Promise<StorePlace>;
  stop(): Promise<void>;
}

/** A new folder for each run; the one before is removed. */
export function embeddedStore(scratch: string): BenchStore {
  let folder: string | null = null;
  const remove = (): void => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  return {
    kind: 'embedded',
    fresh: () => {
      remove();
      folder = mkdtempSync(join(scratch, 'store-'));
      return Promise.resolve({ store: 'embedded', folder });
    },
    stop: () => {
      remove();
      return Promise.resolve();
    },
  };
}

const DELETIONS = [
  'MATCH ()-[l]->() WITH l LIMIT 20000 DELETE l RETURN count(*) AS deleted',
  'MATCH (n) WITH n LIMIT 20000 DELETE n RETURN count(*) AS deleted',
];

/** Empties a Neo4j step by step; its schema stays. */
async function empty(connection: Neo4jConnection): Promise<void> {
  const runner = await openNeo4jRunner(connection);
  try {
    for (const deletion of DELETIONS) {
      let deleted: unknown;
      do {
        const [row] = await runner.transaction((run) => run(deletion));
        deleted = row?.['deleted'];
      } while (deleted !== 0);
    }
  } finally {
    await runner.close();
  }
}

/**
 * The Neo4j that NEO4J_URI names, which is emptied, else one of its own. Null, with the reason
 * printed, where there is none.
 */
export async function neo4jStore(): Promise<BenchStore | null> {
  const given = connectionFromEnvironment();
  try {
    const server = given ? null : await startNeo4j();
    const connection = given ?? server?.connection;
    if (!connection) return null;
    return {
      kind: 'neo4j',
      fresh: async () => {
        await empty(connection);
        return { store: 'neo4j', connection };
      },
      stop: async () => server?.stop(),
    };
  } catch (error) {
    if (!(error instanceof Neo4jUnavailable)) throw error;
    console.log(`Neo4j left out: ${error.message}`);
    return null;
  }
}
