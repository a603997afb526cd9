import type { CypherRunner } from '../../server/store/cypher-runner.js';
import { openEmbeddedRunner } from '../../server/store/embedded/embedded-runner.js';
import { openNeo4jRunner } from '../../server/store/neo4j/neo4j-runner.js';
import type { StorePlace } from './bench-store.js';

/** Opens the store with the driver and the settings that the program opens it with. */
export async function openBenchRunner(place: StorePlace): Promise<CypherRunner> {
  return place.store === 'embedded'
    ? openEmbeddedRunner(place.folder)
    : openNeo4jRunner(place.connection);
}
