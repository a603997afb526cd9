import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { openStore } from '../open-store.js';
import { CommandForwarded } from './forward/command-forwarded.js';
import { findServer } from './forward/find-server.js';
import { forwardCommand } from './forward/forward-command.js';
import type { OpenedStore, StoreOptions, Terminal } from './terminal.js';

/** The command line at hand: its arguments, and where it was typed. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly folder: string;
}

/**
 * Opens the store that the environment and the options name, in this process. Where a server holds
 * the embedded one, the server runs the command instead.
 * @throws CommandForwarded once it has; AppError for the store.
 */
export async function openOwnStore(
  { argv, folder }: CommandLine,
  terminal: Terminal,
  options: StoreOptions,
  signal?: AbortSignal,
): Promise<OpenedStore> {
  const config = readConfig(terminal.environment);
  const dataFolder = options.data ?? config.dataFolder;
  const actor = options.actor ?? config.actor;
  const server = config.neo4j === null ? await findServer(dataFolder) : null;
  if (server?.store === 'embedded') {
    const { columns, screenColumns } = terminal;
    const request = { argv, folder, actor, columns, screenColumns };
    throw new CommandForwarded(await forwardCommand(server, request, terminal, signal));
  }
  const log = createLog(config.logLevel);
  const onRetry = (): void => {
    log.warn({ store: 'neo4j' }, 'Neo4j did not take a transaction; trying again');
  };
  const store = await openStore(config.neo4j, dataFolder, onRetry);
  return {
    store,
    act: { actor, at: new Date().toISOString() },
    close: () => store.close(),
  };
}
