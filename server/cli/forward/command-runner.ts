import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import type { Caller } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import { runCommandLine } from '../run-command-line.js';
import type { Terminal } from '../terminal.js';

/** A command line that somebody typed while a server held the store. */
export interface CommandRequest {
  /** Without the program's own name. */
  readonly argv: readonly string[];
  /** Where it was typed: paths are meant from here. */
  readonly folder: string;
  readonly actor: string;
  /** Characters of a line, where standard output is a screen. */
  readonly columns?: number | undefined;
  /** The same of standard error. */
  readonly screenColumns?: number | undefined;
}

export interface CommandIo {
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Aborted when the other side has left. */
  readonly signal: AbortSignal;
}

/** Runs a command line in the server's process; its exit code. */
export type RunCommand = (request: CommandRequest, io: CommandIo) => Promise<number>;

/** Names that mean something of the process that opens them: here it is not the one meant. */
const OF_ONE_PROCESS = /^\/(?:dev\/(?:fd|stdin|stdout|stderr|tty)|proc)(?:\/|$)/u;

function resolveFrom(folder: string, path: string): string {
  const resolved = resolve(folder, path);
  if (!OF_ONE_PROCESS.test(resolved)) return resolved;
  throw new AppError(
    'bad_input',
    `${path} cannot be used while a server holds the store: name a file, or leave -o out.`,
  );
}

function sameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}

/** What runs commands on a store that this process holds and keeps open. */
export function createCommandRunner(store: Caller['store'], dataFolder: string): RunCommand {
  return ({ argv, folder, actor, columns, screenColumns }, { stdout, stderr, signal }) => {
    const terminal: Terminal = {
      stdout,
      stderr,
      columns,
      screenColumns,
      environment: {},
      exitCode: 0,
      resolve: (path) => resolveFrom(folder, path),
      openStore: (options) => {
        if (options.data !== undefined && !sameFolder(resolve(folder, options.data), dataFolder)) {
          const message = `The server holds another folder than ${options.data}.`;
          return Promise.reject(new AppError('bad_input', message));
        }
        const act = { actor: options.actor ?? actor, at: new Date().toISOString() };
        return Promise.resolve({ store, act, close: () => Promise.resolve() });
      },
      untilCancelled: (_notice, work) => work(signal),
    };
    // Who left needs no word of it.
    for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
    return runCommandLine(argv, terminal);
  };
}
