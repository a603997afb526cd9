import type { Writable } from 'node:stream';
import type { Caller } from '../disclosure/open-case.js';

/** What the options of a command say about the store it works on. */
export interface StoreOptions {
  readonly data?: string;
  readonly actor?: string;
}

/** A store that a command may use until it closes it. */
export interface OpenedStore {
  readonly store: Caller['store'];
  readonly act: Caller['act'];
  close(): Promise<void>;
}

/**
 * Where a command line runs: everything it reads, writes and asks of its surroundings. A command
 * knows no other console, folder or signal, so that a server can run it for somebody else.
 */
export interface Terminal {
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Characters of a line on the screen that standard output goes to; unknown where it is none. */
  readonly columns: number | undefined;
  /** Characters of a line on the screen that standard error goes to; unknown where it is a log. */
  readonly screenColumns: number | undefined;
  readonly environment: NodeJS.ProcessEnv;
  /** This process serves nobody else: memory may count for more than a pause. */
  readonly ownsProcess: boolean;
  /** What the command line exits with, unless it fails; a command may set it. */
  exitCode: number;
  /** A path as typed, as one that can be opened. */
  resolve(path: string): string;
  /**
   * The store that the options name. Where reaching it means that somebody else runs the command,
   * `signal` ends that.
   */
  openStore(options: StoreOptions, signal?: AbortSignal): Promise<OpenedStore>;
  /** Work that the first Ctrl-C asks to end, with `notice` on the screen. */
  untilCancelled<T>(notice: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}
