import { addServeCommand } from './commands/serve-command.js';
import { addSignInCommand } from './commands/sign-in-command.js';
import { openOwnStore } from './open-own-store.js';
import { runCommandLine } from './run-command-line.js';
import type { Terminal } from './terminal.js';

const EXIT_CANCELLED = 130;

/**
 * A reader that closes its pipe early (head) has had what it wanted: without a listener the error
 * would end the program with a stack.
 */
function tolerateClosedPipes(terminal: Terminal): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      terminal.exitCode = 1;
      // Also where the command has ended.
      process.exitCode = 1;
    });
  }
}

/** The first Ctrl-C (or SIGTERM) aborts; the second one ends the program at once. */
async function untilSignalled<T>(
  notice: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = (): void => {
    if (controller.signal.aborted) process.exit(EXIT_CANCELLED);
    process.stderr.write(`\n${notice}\n`);
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

function widthOf({ isTTY, columns }: NodeJS.WriteStream): number | undefined {
  return isTTY ? columns : undefined;
}

/** Runs the command line of this process; returns the exit code. */
export async function main(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const { stdout, stderr } = process;
  const commandLine = { argv: argv.slice(2), folder: process.cwd() };
  const terminal: Terminal = {
    ownsProcess: true,
    stdout,
    stderr,
    get columns() {
      return widthOf(stdout);
    },
    get screenColumns() {
      return widthOf(stderr);
    },
    environment,
    exitCode: 0,
    resolve: (path) => path,
    openStore: (options, signal) => openOwnStore(commandLine, terminal, options, signal),
    untilCancelled: untilSignalled,
  };
  tolerateClosedPipes(terminal);
  return runCommandLine(commandLine.argv, terminal, (program) => {
    addServeCommand(program, terminal);
    addSignInCommand(program, terminal);
  });
}
