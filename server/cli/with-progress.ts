import type { Caller } from '../disclosure/open-case.js';
import { ProgressLine } from './progress.js';
import { type CommonOptions, withStoreUntilCancelled } from './session.js';
import type { Terminal } from './terminal.js';

interface Hooks {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: {
    readonly stage: string;
    readonly fraction: number;
    /** Said at once, on a line of its own. */
    readonly note?: string;
  }) => void;
}

/** Work of the analysis on a case, its stages on the screen; Ctrl-C ends it. */
export function withProgress<T>(
  terminal: Terminal,
  options: CommonOptions,
  work: (caller: Caller, hooks: Hooks) => Promise<T>,
): Promise<T> {
  return withStoreUntilCancelled(terminal, options, async (caller, signal) => {
    const progress = new ProgressLine(terminal);
    try {
      return await work(caller, {
        signal,
        onProgress: ({ stage, fraction, note }) => {
          if (note !== undefined) progress.say(note);
          progress.show({ label: stage, fraction });
        },
      });
    } finally {
      progress.end();
    }
  });
}
