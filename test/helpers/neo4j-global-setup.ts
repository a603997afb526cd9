import type { TestProject } from 'vitest/node';
import {
  assertNeo4jAnswers,
  connectionFromEnvironment,
  findNeo4jRuntime,
  Neo4jUnavailable,
  startNeo4j,
  type Neo4jConnection,
} from './neo4j-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Neo4j of this run, or null where there is none: skip, a line has said so. */
    neo4j: Neo4jConnection | null;
  }
}

/** In CI a run without Neo4j is a failed run; elsewhere one line says that it was left out. */
function skip(project: TestProject, reason: string): void {
  const line = `Neo4j runs skipped: ${reason}`;
  if (process.env.CI === 'true') throw new Error(line);
  console.warn(line);
  project.provide('neo4j', null);
}

/** Gives every store test the same Neo4j: the one of NEO4J_URI, else one started for this run. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const given = connectionFromEnvironment();
  if (given) {
    await assertNeo4jAnswers(given);
    project.provide('neo4j', given);
    return undefined;
  }
  const runtime = await findNeo4jRuntime();
  if (!runtime) {
    skip(project, 'no NEO4J_URI and no JDK 17 with Maven found');
    return undefined;
  }
  try {
    const server = await startNeo4j(runtime);
    console.info(`Neo4j ${server.version} answered after ${server.startedInSeconds.toFixed(1)} s`);
    project.provide('neo4j', server.connection);
    return () => server.stop();
  } catch (error) {
    if (!(error instanceof Neo4jUnavailable)) throw error;
    skip(project, error.message);
    return undefined;
  }
}
