import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.js';
import { IngestError } from '../ingest/ingest-error.js';
import { programVersion } from '../package-root.js';
import { addAnalyseCommands } from './commands/analyse-command.js';
import { addCaseCommands } from './commands/case-commands.js';
import { addDemoCommand } from './commands/demo-command.js';
import { addExploreCommands } from './commands/explore-commands.js';
import { addExportCommand } from './commands/export-command.js';
import { addImportCommand } from './commands/import-command.js';
import { printable } from './print.js';

const EXIT_FAILED = 1;
const EXIT_BAD_INPUT = 2;
const EXIT_CANCELLED = 130;

function createProgram(environment: NodeJS.ProcessEnv): Command {
  const program = new Command('vinculum')
    .description('Network analysis for organised crime links: import, explore, analyse.')
    .version(programVersion)
    .addHelpText(
      'after',
      `
Example:
  vinculum demo
  vinculum import people.csv calls.csv --case Lantern
  vinculum analyse --case Lantern --projection actors`,
    )
    .showHelpAfterError('Add --help for what can be said here.')
    .configureOutput({
      outputError: (text, write) => {
        write(text.replace(/^error: /u, 'vinculum: '));
      },
    })
    .exitOverride();
  addDemoCommand(program, environment);
  addImportCommand(program, environment);
  addAnalyseCommands(program, environment);
  addExploreCommands(program, environment);
  addExportCommand(program, environment);
  addCaseCommands(program, environment);
  return program;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_BAD_INPUT;
  if (error instanceof IngestError) return EXIT_BAD_INPUT;
  if (error instanceof AppError) {
    if (error.code === 'cancelled') return EXIT_CANCELLED;
    return error.code === 'bad_input' || error.code === 'not_found' ? EXIT_BAD_INPUT : EXIT_FAILED;
  }
  return error instanceof Error && error.name === 'AbortError' ? EXIT_CANCELLED : EXIT_FAILED;
}

/** What to tell the user: our own sentences as they are, the unexpected by name. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = error instanceof AppError || error instanceof IngestError;
  return isOurs || error.name === 'AbortError'
    ? error.message
    : `Unexpected ${error.name}: ${error.message}`;
}

/**
 * A reader that closes its pipe early (head) has had what it wanted: without a listener the error
 * would end the program with a stack.
 */
function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = EXIT_FAILED;
    });
  }
}

/** Runs one command line; returns the exit code. Errors go to standard error, one sentence each. */
export async function main(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  tolerateClosedPipes();
  try {
    await createProgram(environment).parseAsync(argv);
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      process.stderr.write(`vinculum: ${printable(messageOf(error))}\n`);
      if (environment['VINCULUM_LOG_LEVEL'] === 'debug' && error instanceof Error) {
        process.stderr.write(`${error.stack ?? ''}\n`);
      }
    }
    return exitCodeOf(error);
  }
}
