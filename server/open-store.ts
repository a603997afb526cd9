import { openCypherGraphStore } from './store/cypher-graph-store.js';
import type { CypherRunner } from './store/cypher-runner.js';
import { openEmbeddedRunner } from './store/embedded/embedded-runner.js';
import type { GraphStore } from './store/graph-store.js';
import type { Neo4jConnection } from './store/neo4j/neo4j-runner.js';

/**
 * Opens Neo4j where a connection is given, else the embedded store in the folder. `onRetry` is called
 * each time Neo4j is asked again.
 */
export async function openStore(
  neo4j: Omit<Neo4jConnection, 'onRetry'> | null,
  dataFolder: string,
  onRetry?: () => void,
): Promise<GraphStore> {
  const runner: CypherRunner = neo4j
    ? await openNeo4j({ ...neo4j, ...(onRetry && { onRetry }) })
    : openEmbeddedRunner(dataFolder);
  try {
    return await openCypherGraphStore(runner);
  } catch (error) {
    await runner.close();
    throw error;
  }
}

/** The driver is loaded only where it is used: without it every command starts in half the time. */
async function openNeo4j(connection: Neo4jConnection): Promise<CypherRunner> {
  const { openNeo4jRunner } = await import('./store/neo4j/neo4j-runner.js');
  return openNeo4jRunner(connection);
}
