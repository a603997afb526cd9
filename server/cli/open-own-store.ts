import { readConfig } from '../config.js';
import { findRunningServer } from '../http/server-file.js';
import { CommandForwarded } from './forward/command-forwarded.js';
import { forwardCommand } from './forward/forward-command.js';
import { openConfiguredStore } from './open-configured-store.js';
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
  const server = config.neo4j === null ? await findRunningServer(dataFolder) : null;
  if (server?.store === 'embedded') {
    const { columns, screenColumns } = terminal;
    const request = { argv, folder, actor, columns, screenColumns };
    throw new CommandForwarded(await forwardCommand(server, request, terminal, signal));
  }
  const store = await openConfiguredStore({ ...config, dataFolder });
  return {
    store,
    act: { actor, at: new Date().toISOString() },
    close: () => store.close(),
  };
}
