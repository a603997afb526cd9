import { openCypherGraphStore } from './store/cypher-graph-store.js';
import type { CypherRunner } from './store/cypher-runner.js';
import { openEmbeddedRunner } from './store/embedded/embedded-runner.js';
import type { GraphStore } from './store/graph-store.js';
import { openNeo4jRunner, type Neo4jConnection } from './store/neo4j/neo4j-runner.js';

/** Opens Neo4j where a connection is given, else the embedded store in the folder. */
export async function openStore(
  neo4j: Neo4jConnection | null,
  dataFolder: string,
): Promise<GraphStore> {
  const runner: CypherRunner = neo4j
    ? await openNeo4jRunner(neo4j)
    : openEmbeddedRunner(dataFolder);
  try {
    return await openCypherGraphStore(runner);
  } catch (error) {
    await runner.close();
    throw error;
  }
}
