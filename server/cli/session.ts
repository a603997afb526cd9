import { type Command, InvalidArgumentError } from 'commander';
import type { Caller } from '../disclosure/open-case.js';
import type { StoreOptions, Terminal } from './terminal.js';

/** What is said when somebody presses Ctrl-C once. */
const STOPPING = 'Stopping after the batch at hand (again to stop at once)…';

/** Options that every command has. */
export interface CommonOptions extends StoreOptions {
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

/**
 * Opens the store that the options name, and closes it whatever happens. Where a server runs the
 * command instead, `signal` ends that.
 */
export async function withStore<T>(
  terminal: Terminal,
  options: CommonOptions,
  work: (caller: Caller) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const opened = await terminal.openStore(options, signal);
  try {
    return await work({
      store: opened.store,
      act: opened.act,
      ...(options.showProtected !== undefined && { showProtected: options.showProtected }),
    });
  } finally {
    await opened.close();
  }
}

/** The same for long work, which Ctrl-C ends after the batch at hand. */
export function withStoreUntilCancelled<T>(
  terminal: Terminal,
  options: CommonOptions,
  work: (caller: Caller, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return terminal.untilCancelled(STOPPING, (signal) =>
    withStore(terminal, options, (caller) => work(caller, signal), signal),
  );
}
