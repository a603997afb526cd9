import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.js';
import type { Caller } from '../disclosure/open-case.js';
import { createLog } from '../log.js';
import { openStore } from '../open-store.js';

/** Options that every command has. */
export interface CommonOptions {
  readonly data?: string;
  readonly actor?: string;
  readonly json?: boolean;
  readonly showProtected?: string;
}

/** Adds the options that every command has. */
export function addCommonOptions(command: Command): Command {
  return command
    .option('--data <dir>', 'folder of the embedded store (default: $VINCULUM_DATA, else ./data)')
    .option('--actor <name>', 'who acts, for the audit log (default: $VINCULUM_ACTOR, else you)')
    .option('--json', 'print one JSON document on standard output');
}

/** A reason in words: the next option on the line is none. */
function parseReason(text: string): string {
  if (!text.startsWith('-')) return text;
  throw new InvalidArgumentError('A reason in words is needed, as "risk assessment, file 12".');
}

/** Adds the option that shows real names. */
export function addDisclosureOption(command: Command): Command {
  return command.option(
    '--show-protected <reason>',
    'show real names of victims and witnesses; the reason is logged',
    parseReason,
  );
}

/** Opens the store that the environment and the options name, and closes it whatever happens. */
export async function withStore<T>(
  environment: NodeJS.ProcessEnv,
  options: CommonOptions,
  work: (caller: Caller) => Promise<T>,
): Promise<T> {
  const config = readConfig(environment);
  const log = createLog(config.logLevel);
  const onRetry = (): void => {
    log.warn({ store: 'neo4j' }, 'Neo4j did not take a transaction; trying again');
  };
  const store = await openStore(config.neo4j, options.data ?? config.dataFolder, onRetry);
  const act = { actor: options.actor ?? config.actor, at: new Date().toISOString() };
  try {
    return await work({
      store,
      act,
      ...(options.showProtected !== undefined && { showProtected: options.showProtected }),
    });
  } finally {
    await store.close();
  }
}

/** A signal that the first Ctrl-C (or SIGTERM) aborts; the second one ends the program at once. */
export async function withCancel<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cancel = (): void => {
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write('\nStopping after the batch at hand (again to stop at once)…\n');
    controller.abort();
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', cancel);
    process.off('SIGTERM', cancel);
  }
}
