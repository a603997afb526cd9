import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { openStore } from '../open-store.js';
import type { OpenedStore, StoreOptions } from './terminal.js';

/** Opens the store that the environment and the options name, in this process. */
export async function openLocalStore(
  environment: NodeJS.ProcessEnv,
  options: StoreOptions,
): Promise<OpenedStore> {
  const config = readConfig(environment);
  const log = createLog(config.logLevel);
  const onRetry = (): void => {
    log.warn({ store: 'neo4j' }, 'Neo4j did not take a transaction; trying again');
  };
  const store = await openStore(config.neo4j, options.data ?? config.dataFolder, onRetry);
  return {
    store,
    act: { actor: options.actor ?? config.actor, at: new Date().toISOString() },
    close: () => store.close(),
  };
}
