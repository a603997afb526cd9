import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import type { Caller } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import { runCommandLine } from '../run-command-line.js';
import type { OpenedStore, StoreOptions, Terminal } from '../terminal.js';

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

async function isSameFolder(one: string, other: string): Promise<boolean> {
  try {
    return (await realpath(one)) === (await realpath(other));
  } catch {
    return false;
  }
}

/** Runs commands on a store that this process holds and keeps open. */
export class CommandRunner {
  private readonly ending = new AbortController();
  private readonly running = new Set<Promise<number>>();

  constructor(
    private readonly store: Caller['store'],
    private readonly dataFolder: string,
  ) {}

  readonly run: RunCommand = async (request, io) => {
    const command = runCommandLine(request.argv, this.terminalOf(request, io));
    this.running.add(command);
    try {
      return await command;
    } finally {
      this.running.delete(command);
    }
  };

  /** Asks what runs to end after the batch at hand. */
  cancel(): void {
    this.ending.abort();
  }

  /** Resolves when nothing runs any more. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.running);
  }

  private terminalOf(request: CommandRequest, io: CommandIo): Terminal {
    const { folder, columns, screenColumns } = request;
    const signal = AbortSignal.any([io.signal, this.ending.signal]);
    // Who left needs no word of it.
    for (const stream of [io.stdout, io.stderr]) stream.on('error', () => undefined);
    return {
      stdout: io.stdout,
      stderr: io.stderr,
      columns,
      screenColumns,
      environment: {},
      ownsProcess: false,
      exitCode: 0,
      resolve: (path) => resolveFrom(folder, path),
      openStore: (options) => this.lendStore(request, options),
      untilCancelled: (_notice, work) => work(signal),
    };
  }

  private async lendStore(request: CommandRequest, options: StoreOptions): Promise<OpenedStore> {
    const { data } = options;
    if (
      data !== undefined &&
      !(await isSameFolder(resolve(request.folder, data), this.dataFolder))
    ) {
      throw new AppError('bad_input', `The server holds another folder than ${data}.`);
    }
    const act = { actor: options.actor ?? request.actor, at: new Date().toISOString() };
    return { store: this.store, act, close: () => Promise.resolve() };
  }
}
