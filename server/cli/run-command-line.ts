import { Command, CommanderError } from 'commander';
import { AppError } from '../errors.js';
import { IngestError } from '../ingest/ingest-error.js';
import { programVersion } from '../package-root.js';
import { addAnalyseCommands } from './commands/analyse-command.js';
import { addBrokersCommand } from './commands/brokers-command.js';
import { addCaseCommands } from './commands/case-commands.js';
import { addDemoCommand } from './commands/demo-command.js';
import { addDisruptCommand } from './commands/disrupt-command.js';
import { addExploreCommands } from './commands/explore-commands.js';
import { addNoteCommands } from './commands/note-commands.js';
import { addPathCommand } from './commands/path-command.js';
import { addExportCommand } from './commands/export-command.js';
import { addImportCommand } from './commands/import-command.js';
import { CommandForwarded } from './forward/command-forwarded.js';
import { printable } from './print.js';
import type { Terminal } from './terminal.js';

const EXIT_FAILED = 1;
const EXIT_BAD_INPUT = 2;
const EXIT_CANCELLED = 130;

/** Characters of a line of help where the screen does not say. */
const HELP_WIDTH = 80;

/** Adds commands to a program. */
export type AddCommands = (program: Command, terminal: Terminal) => void;

function createProgram(terminal: Terminal, addOwnCommands: AddCommands): Command {
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
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.columns ?? HELP_WIDTH,
      getErrHelpWidth: () => terminal.columns ?? HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => {
        write(text.replace(/^error: /u, 'vinculum: '));
      },
    })
    .exitOverride();
  addOwnCommands(program, terminal);
  addDemoCommand(program, terminal);
  addImportCommand(program, terminal);
  addAnalyseCommands(program, terminal);
  addDisruptCommand(program, terminal);
  addBrokersCommand(program, terminal);
  addExploreCommands(program, terminal);
  addPathCommand(program, terminal);
  addNoteCommands(program, terminal);
  addExportCommand(program, terminal);
  addCaseCommands(program, terminal);
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
 * Runs one command line (without the program's own name); returns the exit code. Errors go to
 * standard error, one sentence each. `addOwnCommands` adds what only a process of its own can do.
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  addOwnCommands: AddCommands = () => undefined,
): Promise<number> {
  try {
    await createProgram(terminal, addOwnCommands).parseAsync(args, { from: 'user' });
    return terminal.exitCode;
  } catch (error) {
    if (error instanceof CommandForwarded) return error.exitCode;
    if (!(error instanceof CommanderError)) {
      terminal.stderr.write(`vinculum: ${printable(messageOf(error))}\n`);
      if (terminal.environment['VINCULUM_LOG_LEVEL'] === 'debug' && error instanceof Error) {
        terminal.stderr.write(`${error.stack ?? ''}\n`);
      }
    }
    return exitCodeOf(error);
  }
}
