import type { Config } from '../config.js';
import { createLog, type Logger } from '../log.js';
import { openStore } from '../open-store.js';
import type { OpenedStore } from './terminal.js';

/** Opens the store of a configuration in this process; the log tells when Neo4j is asked again. */
export function openConfiguredStore(
  { neo4j, dataFolder, logLevel }: Pick<Config, 'neo4j' | 'dataFolder' | 'logLevel'>,
  log: Logger = createLog(logLevel),
): Promise<OpenedStore['store']> {
  return openStore(neo4j, dataFolder, () => {
    log.warn({ store: 'neo4j' }, 'Neo4j did not take a transaction; trying again');
  });
}
